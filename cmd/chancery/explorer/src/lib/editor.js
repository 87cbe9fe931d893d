// The editor of Gizmo scripts, CodeMirror; loaded when the editor is shown.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const steps = {
  out: "along a predicate", in: "against a predicate", both: "either way", has: "only nodes with this value", hasR: "only nodes that this one points to",
  is: "only these nodes", and: "nodes of both paths", or: "nodes of either path", except: "without the nodes of a path", tag: "keep the node under a name",
  back: "back to a tag", save: "keep a value under a name", saveOpt: "the same, where there is one", saveR: "keep who points here", follow: "along a path",
  followR: "against a path", followRecursive: "along a path, again and again", labelContext: "only quads of these articles", labels: "articles of the quads",
  inPredicates: "predicates that lead here", outPredicates: "predicates that lead on", filter: "compare values: gt, lt, regex", unique: "each node once",
  order: "in order", skip: "without the first", limit: "no more than", count: "how many", all: "give all rows", getLimit: "give so many rows",
  toArray: "nodes as a list", toValue: "the first node", tagArray: "rows as a list", tagValue: "the first row", forEach: "call a function for each row",
};

const methods = Object.entries(steps).map(([label, detail]) => ({ label, detail, type: "method" }));

// completing offers methods after a dot, and terms inside quotation marks.
// terms is a list of {term, comment}.
function completing(terms) {
  const options = terms.map(({ term, comment }) => ({ label: `<${term}>`, detail: comment, type: "property" }));
  return (context) => {
    const quoted = context.matchBefore(/["'`]<?[\w:]*/);
    if (quoted) return { from: quoted.from + 1, options, validFor: /^<?[\w:]*>?$/ };
    const step = context.matchBefore(/\.\w*/);
    if (step) return { from: step.from + 1, options: methods, validFor: /^\w*$/ };
    return null;
  };
}

// mount puts an editor into an element; changed is called with its text after
// each change, run when Ctrl+Enter is pressed. The Tab key leaves the editor.
export function mount(parent, { text, terms, label, changed, run }) {
  const nonce = document.querySelector("meta[name=csp-nonce]")?.content;
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: text, extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }])),
      lineNumbers(), history(), bracketMatching(), closeBrackets(), highlightActiveLine(), EditorView.lineWrapping,
      autocompletion({ override: [completing(terms)] }),
      new LanguageSupport(javascriptLanguage), syntaxHighlighting(classHighlighter),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
      EditorView.contentAttributes.of({ "aria-label": label }),
      nonce ? EditorView.cspNonce.of(nonce) : [],
      EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
    ] }),
  });
  return {
    set: (script) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: script } }),
    goTo(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines)).from;
      view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
