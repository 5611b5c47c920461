package dev.billet.run;

import java.nio.file.Path;

/**
 * Where a blog's files are.
 *
 * @param base the blog's folder
 * @param content the folder of the author's texts
 * @param templates the blog's own theme files; may be missing
 * @param output the folder that the site is built in
 * @param work where the generator keeps its notes
 * @param images where pictures in several widths are kept
 */
public record Folders(Path base, Path content, Path templates, Path output, Path work, Path images) {
    /** The same, away from what is published. */
    Folders unpublished() {
        return writing(work.resolve("serve/site"), work.resolve("serve"), images);
    }

    /** The same with pictures kept in another folder. */
    Folders keepingPictures(Path folder) {
        return writing(output, work, folder);
    }

    /** The same with all that a build writes in another folder. */
    Folders writingTo(TemporaryFolder folder) {
        return writing(folder.path("site"), folder.path("work"), folder.path("images"));
    }

    private Folders writing(Path site, Path notes, Path pictures) {
        return new Folders(base, content, templates, site, notes, pictures);
    }
}
