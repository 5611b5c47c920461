package dev.billet.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars of seconds, one below the other, each case in its own scale. */
final class Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 230;
    private static final int BAR = 22;
    private static final int HEAD = 34;

    private final List<Result> results;

    Chart(List<Result> results) {
        this.results = results;
    }

    String svg() {
        StringBuilder bars = new StringBuilder();
        int y = 10;
        for (Result each : results) {
            double longest = each.runs().values().stream()
                    .mapToDouble(runs -> Run.median(runs).wall())
                    .max()
                    .orElse(1);
            y += HEAD;
            bars.append(text(
                    0,
                    y - 10,
                    "font-weight=\"bold\"",
                    String.format(Locale.ROOT, "%s: %,d posts", each.title(), each.posts())));
            for (Map.Entry<String, List<Run>> contender : each.runs().entrySet()) {
                double seconds = Run.median(contender.getValue()).wall();
                int width = (int) Math.max(1, (WIDTH - LEFT - 70) * seconds / longest);
                boolean own = contender.getKey().startsWith("Billet");
                bars.append(text(0, y + 15, "", contender.getKey().replace("`", "")));
                bars.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                        LEFT,
                        y,
                        width,
                        BAR - 4,
                        own ? "#1b6e53" : "#9aa5a0"));
                bars.append(text(LEFT + width + 6, y + 15, "", String.format(Locale.ROOT, "%.2f s", seconds)));
                y += BAR;
            }
        }
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"14\" fill=\"#222\">%n<title>Seconds that builds take</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n%s</svg>%n",
                WIDTH,
                y + 10,
                bars);
    }

    private static String text(int x, int y, String more, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" %s>%s</text>%n", x + 4, y, more, escaped);
    }
}
