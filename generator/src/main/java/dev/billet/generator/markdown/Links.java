package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.LinkResolver.Resolution.Broken;
import dev.billet.generator.markdown.LinkResolver.Resolution.Target;
import dev.billet.generator.problem.Problem;
import java.util.HashSet;
import java.util.Set;

/** Asks where links go and keeps what came of it. */
final class Links {
    private final Rendering rendering;
    private final Set<Integer> reported = new HashSet<>();

    Links(Rendering rendering) {
        this.rendering = rendering;
    }

    String resolve(BasedSequence written, Kind kind) {
        String target = written.unescape();
        if (target.isEmpty()) {
            return target;
        }
        var resolution = rendering.context.links().resolve(target, kind);
        if (resolution instanceof Broken broken && reported.add(written.getStartOffset())) {
            var place = rendering.body.place(written.getStartOffset(), length(written));
            rendering.problems.add(Problem.error(place, broken.message(), broken.remedy()));
        }
        String href = resolution instanceof Target found ? found.href() : target;
        if (kind == Kind.LINK && href.indexOf('#') >= 0 && !(resolution instanceof Broken)) {
            rendering.anchors.add(
                    new AnchoredLink(href, rendering.body.place(written.getStartOffset(), length(written))));
        }
        return href;
    }

    private static int length(BasedSequence written) {
        return written.getEndOffset() - written.getStartOffset();
    }
}
