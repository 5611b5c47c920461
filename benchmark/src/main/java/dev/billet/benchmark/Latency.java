package dev.billet.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes {@code site:serve} from the saving of a post to the response that has the change.
 *
 * @param milliseconds the median
 */
record Latency(int posts, long milliseconds) {
    private static final int PORT = 8_089;
    private static final long PATIENCE = 600_000;
    private static final int WARM_UP = 3;

    static Latency of(Blog blog, List<String> serve, int times) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(serve);
        command.add("-Dsite.port=" + PORT);
        Process server = new ProcessBuilder(command)
                .directory(blog.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await("/", "<html");
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < times + WARM_UP; i++) {
                String sentence = "Said for the " + i + "th time at " + System.nanoTime() + ".";
                long start = System.nanoTime();
                Path post = blog.edit(sentence);
                await(address(post), sentence);
                if (i >= WARM_UP) {
                    took.add((System.nanoTime() - start) / 1_000_000);
                }
                Thread.sleep(2_500);
            }
            return new Latency(blog.size(), took.stream().sorted().toList().get(took.size() / 2));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** {@code 2026-11-24-some-words.md} is at {@code /posts/some-words/}. */
    private static String address(Path post) {
        String name = post.getFileName().toString();
        return "/posts/" + name.substring("2026-11-24-".length(), name.length() - ".md".length()) + "/";
    }

    private static void await(String address, String text) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + address))
                .build();
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains(text)) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50); // it does not listen yet
            }
            Thread.sleep(2);
        }
        throw new IOException("no answer with \"" + text + "\" from " + address);
    }
}
