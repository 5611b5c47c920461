package dev.billet.generator.render;

import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Post;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The posts by year and month. */
final class Archives {
    private final SiteAddress address;
    private final Language language;
    private final DateTimeFormatter monthTitle;

    Archives(SiteAddress address, Language language) {
        this.address = address;
        this.language = language;
        this.monthTitle = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.forLanguageTag(language.tag()));
    }

    /** Newest year first. */
    List<Archive> of(List<Post> newestFirst) {
        Map<Integer, List<Post>> years = new LinkedHashMap<>();
        newestFirst.forEach(post -> years.computeIfAbsent(post.date().getYear(), y -> new ArrayList<>())
                .add(post));
        return years.entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    /** The path of an archive. */
    String path(Archive archive) {
        Integer month = archive.month();
        return path(archive.year()) + (month == null ? "" : String.format(Locale.ROOT, "%02d/", month));
    }

    private String path(int year) {
        return language.prefix() + "/" + year + "/";
    }

    private Archive year(int year, List<Post> posts) {
        Map<YearMonth, List<Post>> months = new LinkedHashMap<>();
        posts.forEach(post -> months.computeIfAbsent(YearMonth.from(post.date()), m -> new ArrayList<>())
                .add(post));
        List<Archive> byMonth = months.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue()))
                .toList();
        String path = path(year);
        return new Archive(year, null, String.valueOf(year), address.href(path), address.url(path), posts, byMonth);
    }

    private Archive month(YearMonth month, List<Post> posts) {
        String path = path(month.getYear()) + String.format(Locale.ROOT, "%02d/", month.getMonthValue());
        return new Archive(
                month.getYear(),
                month.getMonthValue(),
                monthTitle.format(month),
                address.href(path),
                address.url(path),
                posts,
                List.of());
    }
}
