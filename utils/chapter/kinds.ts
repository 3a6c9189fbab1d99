/** The words by which parts of a page, and pages of other kinds than chapters, are known. Both scripts. */

/** Traces of other kinds of pages, looked for in short lines. */
export const OTHER_PAGES = {
  news: /记者|記者|责任编辑|責任編輯|责编|原标题|原標題|本报讯|本報訊|新华社|新華社|通讯员|通訊員|来源[：:]|來源[：:]|(?:发布|發布|發佈)(?:时间|時間|日期|于|於)|(?:稿件|文章)来源|(?:编辑|編輯|作者)[：:].{0,8}[）)]$/,
  forum:
    /楼主|樓主|沙发|只看该作者|只看該作者|发表于|發表於|[#＃]\d{1,3}\s*楼|^\d{1,4}\s*[楼樓#]|回帖|发帖|發帖|版主|跟帖|(?:查看|回复)[：:]?\s*\d+/,
  wiki: /参考文献|參考文獻|参考资料|參考資料|编辑本段|\[\s*(?:编辑|編輯|edit)\s*\]|百科|维基|維基|词条|詞條|延伸阅读|延伸閱讀|本条目|本條目/i,
  shop: /购物车|購物車|加入购物|立即购买|立即購買|库存|庫存|商品|包邮|免運|运费|運費|优惠券|優惠券|[¥￥]\s*\d/,
  login: /忘记密码|忘記密碼|验证码|驗證碼|注册账号|註冊帳號|记住密码|記住密碼/,
  search: /搜索结果|搜尋結果|相关搜索|相關搜尋|共找到|条结果|條結果/,
  blog: /转载请注明|轉載請註明|分类[：:]|分類[：:]|标签[：:]|標籤[：:]|阅读[（(数量：:]|閱讀[（(數量：:]|阅读\s*\d+|点赞|點讚|关注博主|归档|歸檔/,
  recipe: /食材|用料|做法|步骤\s*\d|步驟\s*\d|烹饪|烹飪|小贴士|小提示|(?:克|勺|毫升|小匙|大匙)$/,
  review: /影评|影評|评分[：:]|評分|豆瓣|推荐指数|推薦指數|主演[：:]|导演[：:]|導演[：:]|出版社|ISBN/,
  book: /内容简介|內容簡介|作品简介|作品簡介|开始阅读|開始閱讀|立即阅读|立即閱讀|最新章[节節]|加入[书書]架|[总總]字[数數]|[总總](?:点击|點擊|推荐|推薦)/,
} as const;

/** A line that gives a date and time, as news, posts and comments carry under their headings. */
export const DATE =
  /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}\s*(?:小时|小時|分钟|分鐘|天)前|^\d{2}-\d{2} \d{2}:\d{2}/;

/** What sites that carry novels say beside a chapter's date: how long it is. News and posts do not. */
export const UPDATED = /字[数數]/;

/** A line of a comment's frame. */
export const REPLY =
  /回复|回復|回覆|举报|舉報|点赞|點讚|^赞|引用|^\d{1,4}\s*[楼樓#]|发表于|發表於|(?:小时|小時|分钟|分鐘|天)前|(?:19|20)\d\d-\d{1,2}-\d{1,2}/;

/** The names that a chapter's body often carries, and those that it never does. */
export const BODY_NAMES =
  /content|chapter|txt|text|read|article|book|novel|nr\d?\b|story|zhengwen|neirong|wenzhang|paragraph|entry/;
export const OTHER_NAMES =
  /comment|pinglun|reply|review|discuss|footer|header|sidebar|\bnav|menu|recommend|related|tuijian|copyright|breadcrumb|login|share|toolbar|\bads?\b|advert|hotlist|ranking|intro|summary/;
/** Names of what readers write below a chapter; links in there never lead to a chapter. */
export const COMMENT_NAMES = /comment|pinglun|reply|review|discuss|\bcmt/;

/** `@type`s of JSON-LD that speak for a chapter, and for other pages. */
export const CHAPTER_SCHEMA = /^(?:Chapter|Book|CreativeWork|ShortStory)$/;
export const OTHER_SCHEMA =
  /^(?:NewsArticle|BlogPosting|Product|Recipe|Review|DiscussionForumPosting|QAPage|FAQPage|VideoObject|SearchResultsPage|ItemList|Movie|TechArticle|Report)$/;
