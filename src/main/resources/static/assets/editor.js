/* The query editor: the plain form of the page, made comfortable. Without this script the form works as it is. */
(() => {
  'use strict';

  const area = document.getElementById('query');
  if (!area || !window.CodeMirror) {
    return;
  }
  const prefixes = JSON.parse(area.dataset.prefixes);
  const KEYWORDS = ['SELECT', 'DISTINCT', 'WHERE', 'OPTIONAL', 'FILTER', 'UNION', 'MINUS', 'BIND', 'VALUES', 'GRAPH',
    'GROUP BY', 'ORDER BY', 'HAVING', 'LIMIT', 'OFFSET', 'CONSTRUCT', 'ASK', 'DESCRIBE', 'PREFIX', 'NOT EXISTS', 'EXISTS',
    'COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'SAMPLE', 'GROUP_CONCAT', 'BOUND', 'REGEX', 'CONTAINS', 'STR', 'LANG', 'YEAR'];

  const editor = window.CodeMirror.fromTextArea(area, {
    mode: 'application/sparql-query',
    lineNumbers: true,
    lineWrapping: true,
    matchBrackets: true,
    viewportMargin: Infinity,
    screenReaderLabel: area.dataset.label,
    extraKeys: {
      'Ctrl-Enter': () => area.form.requestSubmit(),
      'Cmd-Enter': () => area.form.requestSubmit(),
      'Ctrl-Space': () => editor.showHint({ hint: complete, completeSingle: false }),
      // Tab leaves the editor, as it leaves every other field.
      Tab: false,
      'Shift-Tab': false,
    },
  });
  document.getElementById('editor-keys').hidden = false;
  showFault();

  /* Where the last query was wrong. */
  function showFault() {
    const line = Number(area.dataset.errorLine) - 1;
    if (line >= 0 && line < editor.lineCount()) {
      editor.addLineClass(line, 'background', 'wrong-line');
      editor.setCursor(line, Math.max(Number(area.dataset.errorColumn) - 1, 0));
      editor.focus();
    }
  }

  /* The classes and properties of this dataset, asked for once and only when they are needed. */
  let terms;
  function vocabulary() {
    terms = terms || Promise.all(['classes', 'properties'].map(async (name) => {
      const answer = await fetch('/queries/' + name + '.json');
      const rows = answer.ok ? (await answer.json()).results.bindings : [];
      return rows.map((row) => (row.class || row.property).value);
    })).then((lists) => [...new Set(lists.flat())].map(shortened)).catch(() => []);
    return terms;
  }

  function shortened(iri) {
    const known = Object.entries(prefixes)
      .filter(([, namespace]) => iri.startsWith(namespace) && /^[\w-]+$/.test(iri.slice(namespace.length)))
      .sort((a, b) => b[1].length - a[1].length)[0];
    return known ? known[0] + ':' + iri.slice(known[1].length) : '<' + iri + '>';
  }

  async function things(word) {
    const answer = await fetch('/queries/things-by-name.json?words=' + encodeURIComponent(word + '*'));
    const rows = answer.ok ? (await answer.json()).results.bindings : [];
    return rows.slice(0, 30).map((row) => ({
      text: shortened(row.thing.value),
      displayText: row.label.value + ' · ' + shortened(row.thing.value),
    }));
  }

  async function complete(cm) {
    const cursor = cm.getCursor();
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const word = /[\p{L}\p{N}_:-]*$/u.exec(before)[0];
    const lower = word.toLowerCase();
    const fixed = word.includes(':') ? [] : [
      ...KEYWORDS.filter((keyword) => keyword.toLowerCase().startsWith(lower)),
      ...Object.keys(prefixes).map((prefix) => prefix + ':').filter((prefix) => prefix.startsWith(lower)),
    ];
    const named = word.includes(':')
      ? (await vocabulary()).filter((term) => term.toLowerCase().startsWith(lower))
      : (await vocabulary()).filter((term) => lower.length > 1 && term.toLowerCase().includes(lower));
    const found = word.includes(':') || word.length < 3 ? [] : await things(word);
    return {
      list: [...fixed, ...named, ...found].slice(0, 80).map((entry) => hint(cm, entry)),
      from: window.CodeMirror.Pos(cursor.line, cursor.ch - word.length),
      to: cursor,
    };
  }

  /* A completion also declares the prefix that it needs. */
  function hint(cm, entry) {
    const text = entry.text || entry;
    return {
      text,
      displayText: entry.displayText || text,
      hint: (target, data, completion) => {
        target.replaceRange(completion.text, data.from, data.to);
        const prefix = (/^([\w-]+):/.exec(completion.text) || [])[1];
        if (prefix && prefixes[prefix] && !new RegExp('prefix\\s+' + prefix + ':', 'i').test(target.getValue())) {
          target.replaceRange('PREFIX ' + prefix + ': <' + prefixes[prefix] + '>\n', window.CodeMirror.Pos(0, 0));
        }
      },
    };
  }
})();
