package dev.billet.generator.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Footnotes in the order of their first reference. The colon in their ids keeps them apart from those of headings, which
 * have none.
 */
final class Footnotes {
    private final Map<FootnoteBlock, Note> notes = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();

    private static final class Note {
        final FootnoteBlock block;
        final int number;
        int references;

        Note(FootnoteBlock block, int number) {
            this.block = block;
            this.number = number;
        }

        String referenceId(int reference) {
            return "fnref:" + number + (reference == 1 ? "" : "-" + reference);
        }
    }

    static void register(HtmlWriter.Registry registry) {
        registry.add(FootnoteBlock.class, (block, r) -> false);
        registry.add(Footnote.class, new NodeWriter<>() {
            @Override
            public boolean open(Footnote node, Rendering rendering) {
                return openReference(node, rendering);
            }

            @Override
            public void close(Footnote node, Rendering rendering) {
                rendering.html.raw("]");
            }
        });
    }

    private static boolean openReference(Footnote node, Rendering r) {
        if (node.getFootnoteBlock() == null) {
            r.html.raw("[^");
            return true;
        }
        int start = r.html.length();
        Note note = r.footnotes.note(node.getFootnoteBlock());
        note.references++;
        r.html.raw("<sup class=\"footnote-ref\"><a href=\"#fn:")
                .raw(note.number)
                .raw("\"");
        r.html.attribute("id", note.referenceId(note.references)).raw(" role=\"doc-noteref\">");
        r.html.raw(note.number).raw("</a></sup>");
        r.summary.omit(start, r.html.length());
        return false;
    }

    private Note note(FootnoteBlock block) {
        return notes.computeIfAbsent(block, b -> {
            Note note = new Note(b, inOrder.size() + 1);
            inOrder.add(note);
            return note;
        });
    }

    /** The notes that were referred to; a note may refer to a further one. */
    void write(Rendering r) {
        if (inOrder.isEmpty()) {
            return;
        }
        r.html.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\"");
        r.html.attribute("aria-label", r.labels.footnotes()).raw(">\n<ol>\n");
        for (int i = 0; i < inOrder.size(); i++) {
            write(inOrder.get(i), r);
        }
        r.html.raw("</ol>\n</section>\n");
    }

    private void write(Note note, Rendering r) {
        r.html.raw("<li id=\"fn:").raw(note.number).raw("\">\n");
        HtmlWriter.writeChildren(note.block, r);
        StringBuilder back = new StringBuilder();
        for (int i = 1; i <= note.references; i++) {
            String number = note.number + (i == 1 ? "" : "-" + i);
            back.append(" <a href=\"#").append(note.referenceId(i)).append("\" class=\"footnote-backref\"");
            back.append(" role=\"doc-backlink\" aria-label=\"")
                    .append(r.labels.backToReference())
                    .append(' ');
            back.append(number).append("\">↩\uFE0E</a>");
        }
        if (!r.html.insertBefore("</p>\n", back)) {
            r.html.raw(back).raw("\n");
        }
        r.html.raw("</li>\n");
    }
}
