package dev.billet.git;

/** The remote could not be reached, refused, or the disk did: why, and what its author can do about it. */
public final class GitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    /** @param reason shows no secret */
    public GitException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
