package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** The nodes within a line. They carry their text as it is meant: without backslashes, entities decoded. */
public final class Inlines {
    private Inlines() {}

    /** What stands within a line. */
    public abstract static class Inline extends Node {
        private @Nullable Attributes attributes;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }

        /** What the author put behind it in braces. */
        public @Nullable Attributes attributes() {
            return attributes;
        }

        void attributes(Attributes found) {
            attributes = found;
        }
    }

    /** Running text. */
    public static final class Text extends Inline {
        private String text;
        private final boolean literal;

        Text(String text, boolean literal) {
            this.text = text;
            this.literal = literal;
        }

        public String text() {
            return text;
        }

        /** Whether it is to stay as it is: the author wrote an escape or an entity for it. */
        public boolean literal() {
            return literal;
        }

        void text(String shortened) {
            text = shortened;
        }
    }

    /** A code span. */
    public static final class Code extends Inline {
        private final String code;

        Code(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** One tag, comment or the like. */
    public static final class Html extends Inline {
        private final String html;

        Html(String html) {
            this.html = html;
        }

        public String html() {
            return html;
        }
    }

    public static final class Emphasis extends Inline {}

    public static final class Strong extends Inline {}

    public static final class Deleted extends Inline {}

    /** The end of a line within a paragraph. */
    public static final class Break extends Inline {
        private final boolean hard;

        Break(boolean hard) {
            this.hard = hard;
        }

        public boolean hard() {
            return hard;
        }
    }

    /** A link, or an image, whose children are then its alternative text. */
    public static final class Link extends Inline {
        private final boolean image;
        private final Target target;

        Link(boolean image, Target target) {
            this.image = image;
            this.target = target;
        }

        public boolean image() {
            return image;
        }

        public Target target() {
            return target;
        }
    }

    /** An address in running text or pointed brackets, whose text is its target, but for a scheme that goes without saying. */
    public static final class BareLink extends Inline {
        private final String scheme;
        private final String text;

        BareLink(String scheme, String text) {
            this.scheme = scheme;
            this.text = text;
        }

        public String address() {
            return scheme + text;
        }

        public String text() {
            return text;
        }
    }

    public static final class FootnoteReference extends Inline {
        private final Blocks.Footnote note;

        FootnoteReference(Blocks.Footnote note) {
            this.note = note;
        }

        public Blocks.Footnote note() {
            return note;
        }
    }

    /** The box that a task starts with. */
    public static final class Checkbox extends Inline {
        private final boolean checked;

        Checkbox(boolean checked) {
            this.checked = checked;
        }

        public boolean checked() {
            return checked;
        }
    }

    /** What stands in braces at the end of a heading; has no text. */
    public static final class HeadingAttributes extends Inline {
        HeadingAttributes(Attributes attributes) {
            attributes(attributes);
        }
    }

    /** Where a link goes. */
    public record Target(String address, @Nullable String title, int offset, int length) {}
}
