package dev.billet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords as Maven 3 encrypts them in its settings: in braces, Base64 of eight bytes of salt, one that counts the padding,
 * and AES of a key and a vector that are the SHA-256 of password and salt. Maven lends its own class to no plugin.
 *
 * @see <a href="https://maven.apache.org/guides/mini/guide-encryption.html">password encryption</a>
 */
final class SettingsCipher {
    private static final int SALT = 8;
    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SettingsCipher() {}

    static String encrypt(String text, String password) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, password, salt).doFinal(text.getBytes(UTF_8));
        int padding = BLOCK - (SALT + encrypted.length + 1) % BLOCK;
        byte[] all = new byte[SALT + 1 + encrypted.length + padding];
        RANDOM.nextBytes(all);
        System.arraycopy(salt, 0, all, 0, SALT);
        all[SALT] = (byte) padding;
        System.arraycopy(encrypted, 0, all, SALT + 1, encrypted.length);
        return "{" + Base64.getEncoder().encodeToString(all) + "}";
    }

    /** @param text with or without words around its braces */
    static String decrypt(String text, String password) throws GeneralSecurityException {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            throw new GeneralSecurityException("there are no braces");
        }
        byte[] all = Base64.getDecoder().decode(text.substring(start + 1, end).strip());
        if (all.length < SALT + 1 + BLOCK) {
            throw new GeneralSecurityException("it is too short");
        }
        byte[] salt = Arrays.copyOf(all, SALT);
        byte[] encrypted = Arrays.copyOfRange(all, SALT + 1, all.length - all[SALT]);
        return new String(cipher(Cipher.DECRYPT_MODE, password, salt).doFinal(encrypted), UTF_8);
    }

    private static Cipher cipher(int mode, String password, byte[] salt) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(password.getBytes(UTF_8));
        byte[] hash = digest.digest(salt);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                mode,
                new SecretKeySpec(Arrays.copyOf(hash, BLOCK), "AES"),
                new IvParameterSpec(Arrays.copyOfRange(hash, BLOCK, 2 * BLOCK)));
        return cipher;
    }
}
