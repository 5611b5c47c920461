package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void changesOnePasswordAndNoOtherLetter() throws Exception {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- mine -->
                <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
                  <servers>
                    <server><id>other</id><password>stays</password></server>
                    <server>
                      <password>old &amp; gone</password> <!-- really -->
                      <id>work</id>
                    </server>
                  </servers>
                </settings>
                """;

        assertThat(SettingsFile.changed(text, "work", "a<b&c"))
                .isEqualTo(text.replace("old &amp; gone", "a&lt;b&amp;c"));
    }

    @Test
    void addsWhatIsNotThere() throws Exception {
        assertThat(SettingsFile.changed("<settings>\n</settings>\n", "work", "new"))
                .isEqualTo("""
                <settings>
                  <servers>
                    <server>
                      <id>work</id>
                      <password>new</password>
                    </server>
                  </servers>
                </settings>
                """);
        assertThat(SettingsFile.changed(
                        "<settings><servers><server><id>work</id></server></servers></settings>", "work", "new"))
                .contains("<id>work</id>  <password>new</password>");
        assertThat(SettingsFile.changed("<settings><servers></servers></settings>", "work", "new"))
                .contains("<servers>  <server>", "<id>work</id>", "<password>new</password>");
    }

    @Test
    void aNewFileIsForItsOwnersEyesOnly() throws Exception {
        file().keep("work", new Secret("t0ken"));

        assertThat(Files.readString(folder.resolve("settings.xml"))).contains("<password>t0ken</password>");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("settings.xml"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void encryptsWithTheMasterPasswordAsMavenDoes() throws Exception {
        DefaultPlexusCipher maven = new DefaultPlexusCipher();
        Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + maven.encryptAndDecorate("m@ster", "settings.security")
                        + "</master></settingsSecurity>");

        file().keep("work", new Secret("t0ken ünd mehr"));

        String text = Files.readString(folder.resolve("settings.xml"));
        String password = text.replaceFirst("(?s).*<password>(.*)</password>.*", "$1");
        assertThat(text).doesNotContain("t0ken");
        assertThat(maven.decryptDecorated(password, "m@ster")).isEqualTo("t0ken ünd mehr");
        assertThat(SettingsCipher.decrypt(password, "m@ster")).isEqualTo("t0ken ünd mehr");
    }

    @Test
    void aMasterPasswordThatItCannotUseIsNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("settings-security4.xml"), "<settingsSecurity/>");

        assertThatThrownBy(() -> file().keep("work", new Secret("t0ken"))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("settings.xml")).doesNotExist();
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.xml"), folder.resolve("settings-security.xml"));
    }
}
