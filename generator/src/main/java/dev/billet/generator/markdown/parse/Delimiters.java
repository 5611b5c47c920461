package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Inlines.Inline;
import dev.billet.generator.markdown.parse.Inlines.Text;
import org.jspecify.annotations.Nullable;

/** Runs of {@code *}, {@code _} and {@code ~}, and the emphasis they make: the specification's "process emphasis". */
final class Delimiters {
    private @Nullable Run last;
    private int count;

    /** Whether a run can open and close emphasis, by what is beside it: the specification's "flanking". */
    record Flanks(boolean canOpen, boolean canClose) {
        static Flanks of(String text, int start, int runEnd, int end) {
            int before = start == 0 ? '\n' : text.codePointBefore(start);
            int after = runEnd >= end ? '\n' : text.codePointAt(runEnd);
            boolean spaceBefore = Characters.isWhitespace(before);
            boolean spaceAfter = Characters.isWhitespace(after);
            boolean markBefore = Characters.isPunctuation(before);
            boolean markAfter = Characters.isPunctuation(after);
            boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
            boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
            if (text.charAt(start) == '_') {
                return new Flanks(left && (!right || markBefore), right && (!left || markAfter));
            }
            return new Flanks(left, right);
        }
    }

    /** A run that has not found its partner yet. */
    static final class Run {
        private final Text node;
        private final char character;
        private final int length;
        private final boolean canOpen;
        private final boolean canClose;
        private int left;
        private int position;
        private @Nullable Run previous;
        private @Nullable Run next;

        Run(Text node, Flanks flanks) {
            this.node = node;
            this.character = node.text().charAt(0);
            this.length = node.text().length();
            this.left = length;
            this.canOpen = flanks.canOpen;
            this.canClose = flanks.canClose;
        }

        /** Runs that fail to find an opener do so for all alike. */
        private int kind() {
            int character = this.character == '*' ? 0 : this.character == '_' ? 1 : 2;
            int length = this.character == '~' ? this.length : this.length % 3;
            return (character * 2 + (canOpen ? 1 : 0)) * 3 + length;
        }

        private boolean opens(Run closer) {
            if (!canOpen || character != closer.character) {
                return false;
            } else if (character == '~') {
                return length == closer.length;
            }
            boolean ambiguous = closer.canOpen || canClose;
            return !(ambiguous && closer.length % 3 != 0 && (length + closer.length) % 3 == 0);
        }
    }

    @Nullable
    Run last() {
        return last;
    }

    void add(Run run) {
        run.position = ++count;
        run.previous = last;
        if (last != null) {
            last.next = run;
        }
        last = run;
    }

    /** Makes emphasis of the runs above {@code bottom}; what is left of them is text. */
    void process(@Nullable Run bottom) {
        int[] floors = new int[18];
        Run closer = bottom == null ? first() : bottom.next;
        while (closer != null) {
            if (!closer.canClose) {
                closer = closer.next;
                continue;
            }
            Run opener = opener(closer, bottom, floors[closer.kind()]);
            if (opener == null) {
                Run next = closer.next;
                floors[closer.kind()] = closer.position;
                if (!closer.canOpen) {
                    remove(closer);
                }
                closer = next;
            } else {
                closer = match(opener, closer);
            }
        }
        while (last != null && last != bottom) {
            remove(last);
        }
    }

    private @Nullable Run first() {
        Run run = last;
        while (run != null && run.previous != null) {
            run = run.previous;
        }
        return run;
    }

    private static @Nullable Run opener(Run closer, @Nullable Run bottom, int floor) {
        Run run = closer.previous;
        while (run != null && run != bottom && run.position >= floor) {
            if (run.opens(closer)) {
                return run;
            }
            run = run.previous;
        }
        return null;
    }

    /** Wraps what stands between two runs; the run to go on with. */
    private @Nullable Run match(Run opener, Run closer) {
        int used = opener.character == '~' ? opener.length : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
        Inline wrapper = opener.character == '~'
                ? new Inlines.Deleted()
                : used == 2 ? new Inlines.Strong() : new Inlines.Emphasis();
        Run between = closer.previous;
        while (between != null && between != opener) {
            remove(between);
            between = between.previous;
        }
        Node node = opener.node.getNext();
        while (node != null && node != closer.node) {
            Node next = node.getNext();
            wrapper.appendChild(node);
            node = next;
        }
        opener.node.insertAfter(wrapper);
        use(opener, used);
        Run next = closer.left == used ? closer.next : closer;
        use(closer, used);
        return next;
    }

    private void use(Run run, int used) {
        run.left -= used;
        if (run.left == 0) {
            remove(run);
        }
    }

    /** What is left of a run is its text. */
    private void remove(Run run) {
        if (run.left == 0) {
            run.node.unlink();
        } else if (run.left < run.length) {
            run.node.text(run.node.text().substring(run.length - run.left));
        }
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else if (last == run) {
            last = run.previous;
        }
    }
}
