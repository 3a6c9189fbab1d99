/**
 * The words by which chapters, their neighbours and other kinds of pages are known.
 * Every pattern holds both scripts.
 */

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百千万萬两兩壹贰叁肆伍陆柒捌玖拾]';

/** A chapter heading: 第三章, 第十二回, 楔子, 番外, Chapter 5 … */
export const CHAPTER_TITLE = new RegExp(
  `第\\s*${NUMBER}{1,9}\\s*[章节節回卷集部篇话話折幕夜]|^\\s*(?:楔子|序[章言幕曲]|引[子言]|番外|尾[声聲]|终章|終章|后记|後記|前言|外传|外傳)|[\\s_·：:](?:楔子|序章|番外|尾声|尾聲|终章|終章)|\\b(?:chapter|chap\\.?|episode)\\s*\\d+`,
  'i',
);

/** Links to the neighbouring chapters, told by their words. */
export const PREVIOUS_CHAPTER =
  /^\W*(?:上一?[章节節回话話集]|前一?[章节節回话話]|prev(?:ious)?(?:\s+chapter)?\b)/i;
export const NEXT_CHAPTER = /^\W*(?:下一?[章节節回话話集]|[后後]一?[章节節回话話]|next(?:\s+chapter)?\b)/i;
export const PREVIOUS_PAGE = /^\W*(?:上一?[页頁篇]|前一?[页頁])/;
export const NEXT_PAGE = /^\W*(?:下一?[页頁篇]|[后後]一?[页頁])/;
export const CONTENTS =
  /目\s*[录錄]|章\s*[节節]\s*(?:列表|目|表)|[返回]{1,2}(?:书页|書頁|书目|書目|小说|小說)|全部章[节節]|^(?:table of )?contents$|^index$/i;

/** Words of sites that carry novels. */
export const NOVEL_SITE =
  /小[说說]|[书書][架签籤签]|推[荐薦]票|月票|章[节節]|[书書]友|[书書][评評]|网文|網文|全本|完本|连载|連載/;

/** Traces of other kinds of pages: news, forums, encyclopaedias, shops, log-ins, listings. */
export const OTHER_PAGE: readonly RegExp[] = [
  /记者|記者|责任编辑|責任編輯|责编|原标题|原標題|本报讯|本報訊|新华社|新華社|通讯员|通訊員|来源[：:]|來源[：:]|(?:发布|發布|發佈)(?:时间|時間|日期|于|於)/,
  /楼主|樓主|沙发|只看该作者|只看該作者|发表于|發表於|[#＃]\d{1,3}\s*楼|回帖|发帖|發帖|版主|跟帖/,
  /参考文献|參考文獻|参考资料|參考資料|编辑本段|\[\s*(?:编辑|編輯|edit)\s*\]|百科|维基|維基|词条|詞條|延伸阅读|延伸閱讀/i,
  /购物车|購物車|加入购物|立即购买|立即購買|库存|庫存|商品|包邮|运费|運費|优惠券/,
  /忘记密码|忘記密碼|验证码|驗證碼|注册账号|註冊帳號/,
  /搜索结果|搜尋結果|相关搜索|共找到|条结果|條結果/,
  /转载请注明|轉載請註明|分类[：:]|标签[：:]|標籤[：:]|阅读[（(数量：:]|閱讀[（(數量：:]|点赞|點讚/,
];

/** The names that a chapter's body often carries, and those that it never does. */
export const BODY_NAMES =
  /content|chapter|txt|text|read|article|book|novel|nr\d?\b|story|zhengwen|neirong|wenzhang|paragraph|entry/;
export const OTHER_NAMES =
  /comment|pinglun|reply|review|discuss|footer|header|sidebar|\bnav|menu|recommend|related|tuijian|copyright|breadcrumb|login|share|toolbar|\bads?\b|advert|hotlist|ranking/;

/** Marks that end or join sentences; a line of prose nearly always holds one. */
export const SENTENCE_MARK = /[，。！？…；：、”’」』,!?;]|——|\.\s*$/;

/** Lines of dialogue. */
export const DIALOGUE = /[“”「」『』"]/;
