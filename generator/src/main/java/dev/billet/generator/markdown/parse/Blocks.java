package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The blocks that flexmark has no word for. */
public final class Blocks {
    private Blocks() {}

    /** A block that is made of a paragraph once its lines are known. */
    public abstract static class Made extends Block {
        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Code between fences. */
    public static final class Fenced extends Made {
        private final String info;
        private final int infoOffset;
        private String code = "";

        Fenced(String info, int infoOffset) {
            this.info = info;
            this.infoOffset = infoOffset;
        }

        /** What stands behind the opening fence. */
        public String info() {
            return info;
        }

        /** Of the info in the document. */
        public int infoOffset() {
            return infoOffset;
        }

        public String code() {
            return code;
        }

        void code(String read) {
            code = read;
        }
    }

    /** The text of a block whose every space matters. */
    public static String text(ContentNode block) {
        return Lines.text(block.getContentLines());
    }

    /** Where the table of contents is to stand. */
    public static final class Contents extends Made {}

    /** A table; its first row is its head. */
    public static final class Table extends Made {}

    public static final class Row extends Made {}

    /** The text of a footnote. */
    public static final class Footnote extends Made {
        private final String label;

        Footnote(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How a column is aligned. */
    public enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    public static final class Cell extends Made {
        private final Alignment alignment;

        Cell(Alignment alignment) {
            this.alignment = alignment;
        }

        public Alignment alignment() {
            return alignment;
        }
    }

    /** The kinds of admonition that GitHub knows. */
    public enum Admonition {
        NOTE,
        TIP,
        IMPORTANT,
        WARNING,
        CAUTION
    }

    /** What makes an admonition of the quote it starts; its children are the title, if the author gave one. */
    public static final class AdmonitionTitle extends Made {
        private final Admonition kind;

        AdmonitionTitle(Admonition kind) {
            this.kind = kind;
        }

        public Admonition kind() {
            return kind;
        }
    }

    /**
     * {@code ::name[content]{key="value"}} in a paragraph of its own. Its children are what a paragraph of the same text
     * would have, for a name that nobody knows.
     */
    public static final class Directive extends Made {
        private final String name;
        private final String content;
        private final Attributes attributes;
        private final int offset;

        Directive(String name, String content, Attributes attributes, int offset) {
            this.name = name;
            this.content = content;
            this.attributes = attributes;
            this.offset = offset;
        }

        public String name() {
            return name;
        }

        public String content() {
            return content;
        }

        public Attributes attributes() {
            return attributes;
        }

        /** Of the name in the document. */
        public int offset() {
            return offset;
        }

        /** Of the content in the document, as far as it stands on the first line. */
        public int contentOffset() {
            return offset + name.length() + 1;
        }
    }
}
