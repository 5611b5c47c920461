package dev.billet.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * What is changed in some folders, by whatever program.
 *
 * <p>A folder may be missing, vanish and come back, as a {@code git checkout} makes it: it is looked for again and again.
 */
final class Changes implements AutoCloseable {
    /** One save is several events, a moment apart. */
    private static final long QUIET_MILLIS = 15;

    private static final long LOOK_MILLIS = 500;

    private final List<Path> folders;
    private final BlockingQueue<Path> changed = new LinkedBlockingQueue<>();
    private Map<Path, Object> watched = Map.of();
    private @Nullable DirectoryWatcher watcher;

    Changes(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        look();
    }

    /** Waits for the next change, and for the end of those that come with it. */
    Set<Path> next() throws IOException, InterruptedException {
        Set<Path> paths = new TreeSet<>();
        while (paths.isEmpty()) {
            add(paths, changed.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            look();
        }
        while (true) {
            @Nullable Path more = changed.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (more == null) {
                return paths;
            }
            add(paths, more);
        }
    }

    @Override
    public void close() throws IOException {
        if (watcher != null) {
            watcher.close();
        }
    }

    private static void add(Set<Path> paths, @Nullable Path path) {
        if (path != null && !isBesideTheMatter(path.getFileName().toString())) {
            paths.add(path);
        }
    }

    /** What editors write beside a file while it is open. */
    private static boolean isBesideTheMatter(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") || name.equals("4913");
    }

    /** Watches the folders that are there, and anew if one of them came, went or is another. */
    private void look() throws IOException {
        Map<Path, Object> there = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                there.put(folder, identity(folder));
            }
        }
        if (there.equals(watched)) {
            return;
        }
        boolean first = watched.isEmpty() && watcher == null;
        close();
        watched = there;
        watcher = DirectoryWatcher.builder()
                .paths(List.copyOf(there.keySet()))
                .listener(this::heard)
                .fileHasher(FileHasher.LAST_MODIFIED_TIME)
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        watcher.watchAsync(task -> {
            Thread thread = new Thread(task, "billet-watch");
            thread.setDaemon(true);
            thread.start();
        });
        if (!first) {
            changed.addAll(folders);
        }
    }

    private static Object identity(Path folder) throws IOException {
        @Nullable
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return key == null ? folder : key; // Windows has no such key
    }

    private void heard(DirectoryChangeEvent event) {
        changed.add(event.path());
    }
}
