package dev.billet.benchmark;

import dev.billet.hosting.Deployment;
import dev.billet.hosting.FolderHosting;
import java.nio.file.Path;

/** Deploys a site to a folder, or tells what that would change: {@code Plan deploy|plan SITE FOLDER}. */
public final class Plan {
    private Plan() {}

    public static void main(String[] arguments) {
        FolderHosting hosting = new FolderHosting(Path.of(arguments[2]), progress -> {});
        Path site = Path.of(arguments[1]);
        Deployment came = arguments[0].equals("deploy") ? hosting.deploy(site) : hosting.plan(site);
        if (!(came instanceof Deployment.Done)) {
            System.err.println(came);
            System.exit(1);
        }
    }
}
