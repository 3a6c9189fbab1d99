// A converter as simple as many are: one table, every text of the page, and every text that changes.
const FROM = '頭髮發現門後這個們來時說過還沒見長書東車馬風雲從聽讓給對開關問間氣樣點當無';
const TO = '头发发现门后这个们来时说过还没见长书东车马风云从听让给对开关问间气样点当无';
const table = new Map([...FROM].map((char, i) => [char, TO[i]]));
let writes = 0;

function convert(node) {
  const text = [...node.data].map((char) => table.get(char) ?? char).join('');
  if (text === node.data) return;
  node.data = text;
  writes++;
  document.documentElement.dataset.rivalWrites = String(writes);
}

function convertAll(root) {
  if (root.nodeType === Node.TEXT_NODE) return convert(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) convert(walker.currentNode);
}

convertAll(document.body);
new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') convert(target);
    else addedNodes.forEach(convertAll);
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });
