package dev.billet.generator;

import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.Withheld;
import dev.billet.generator.cache.Last;
import dev.billet.generator.cache.Last.Left;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Content;
import dev.billet.generator.content.Document;
import dev.billet.generator.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a build stays right while nobody changes anything: until a post appears or expires. */
final class Moments {
    private static final long NO_MOMENT = Long.MIN_VALUE;

    private Moments() {}

    static Last last(
            long inputs,
            SiteConfig config,
            BuildOptions options,
            Content content,
            Outline outline,
            Collection<Problem> warnings) {
        Instant now = options.now();
        Instant until = Stream.concat(content.documents().stream().flatMap(Moments::turns), tomorrow(config, options))
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return new Last(
                inputs,
                now,
                until,
                outline.posts().size(),
                outline.withheld().stream().map(Moments::left).toList(),
                List.copyOf(warnings));
    }

    /** A draft without a date is of today. */
    private static Stream<Instant> tomorrow(SiteConfig config, BuildOptions options) {
        ZoneId zone = config.timezone();
        return options.drafts()
                ? Stream.of(options.now()
                        .atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                : Stream.empty();
    }

    private static Stream<Instant> turns(Document document) {
        return Stream.of(document.date(), document.frontMatter().expires())
                .filter(Objects::nonNull)
                .map(ZonedDateTime::toInstant);
    }

    private static Left left(Withheld post) {
        @Nullable ZonedDateTime moment = post.moment();
        return moment == null
                ? new Left(post.source(), post.title(), post.reason().name(), NO_MOMENT, 0, "")
                : new Left(
                        post.source(),
                        post.title(),
                        post.reason().name(),
                        moment.toEpochSecond(),
                        moment.getNano(),
                        moment.getZone().getId());
    }

    /** What the last build left out. */
    static List<Withheld> withheld(Last last) {
        return last.withheld().stream().map(Moments::withheld).toList();
    }

    private static Withheld withheld(Left post) {
        ZonedDateTime moment = post.second() == NO_MOMENT
                ? null
                : Instant.ofEpochSecond(post.second(), post.nano()).atZone(ZoneId.of(post.zone()));
        return new Withheld(post.source(), post.title(), Withheld.Reason.valueOf(post.reason()), moment);
    }
}
