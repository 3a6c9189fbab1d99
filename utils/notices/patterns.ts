/**
 * The words of lines that sites put into stories. All patterns are matched against folded text: Simplified,
 * half-width, small letters.
 */

/** A line that holds one of these, and little else, is the site's. */
export const SURE: readonly RegExp[] = [
  /本章(?:节)?(?:未完|还没有?完|没完)|(?:未完|待续)[,，、 ]*(?:请)?(?:点击|翻)下一页|点击下一页(?:继续)?阅读/,
  /(?:请|大家)?(?:收藏|记住|牢记|加入书签|分享)(?:一下)?(?:本站|本书网址|本网站|我们)(?:的)?(?:域名|网址|地址|最新|首发|:)?/,
  /天才一秒(?:钟)?(?:就)?记住|一秒(?:钟)?记住(?:本站|地址|网址)|最新网址|备用(?:网址|域名)|网址发布页/,
  /手机(?:用户|版|阅读|端)?(?:请)?(?:浏览|访问|阅读|收藏)[^。]{0,12}(?:本站|网址|m\.|更新)/,
  /(?:无|全文无|全网无)弹窗|(?:更新|更新速度)最快|最快更新|首发更新|全文字(?:更新|版)|免费阅读全文/,
  /(?:本文|本书|小说)(?:首发|来自|由)(?:于|自)?[^。,，]{2,14}(?:网|站|书院|书屋|小说|阅读|com|net|org|cc|整理|提供)/,
  /(?:如果|若)?(?:章节)?(?:内容|文字)?(?:缺失|错误|不全|乱码|加载失败)[^。]{0,12}(?:刷新|举报|反馈|退出(?:阅读|转码)|关闭)/,
  /(?:请)?退出(?:转码|阅读模式|畅读)|关闭(?:广告拦截|畅读|小说模式)|(?:转码|畅读)模式/,
  /(?:下载|安装)(?:本站|我们的?|官方)?app(?:阅读|免费|看|,|，|!|。)?/,
  /(?:喜欢|觉得)[^。]{1,30}请(?:大家)?收藏/,
  /(?:投|点)(?:推荐票|推荐)[^。]{0,12}(?:上一章|加入书签|章节目录)/,
];

/** An address of a site, written plainly or in disguise. */
export const ADDRESS =
  /(?:https?:\/\/|www\.|m\.)?[a-z0-9-]{2,}(?:\.|点|dot)(?:com|net|org|cc|la|info|xyz|top|me|tw|cn|test)\b/;

/** Words that make an address the site's advertising. */
export const ADVERTISING = /本站|网址|域名|地址|记住|收藏|更新|阅读|小说|章节|访问|浏览|首发|书/;
