package dev.billet.settings;

/** What must hold before an announcement goes out: {@code hosting: { live: … }}. */
public enum Live {
    /** The post's address serves this build of it. */
    URL,
    /** The post's files are in the hosting folder. */
    FILES,
    /** The deployment is trusted. */
    NONE
}
