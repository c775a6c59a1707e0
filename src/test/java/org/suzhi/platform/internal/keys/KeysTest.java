package org.suzhi.platform.internal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.Keys;
import org.suzhi.platform.Resealing;
import org.suzhi.platform.StartProblem;
import org.suzhi.platform.internal.SettableClock;

@SuzhiTest
class KeysTest {

  @TempDir Path data;
  @Autowired KeyTable table;
  @Autowired JdbcClient jdbc;

  final StaticListableBeanFactory beans = new StaticListableBeanFactory();

  @BeforeEach
  @AfterEach
  void forgetWhatOtherTestsSealed() {
    jdbc.sql("delete from platform.key_in_use").update();
  }

  private Keys keys(@Nullable String password) {
    return new KeyRing(
        new KeySettings(null, password),
        new DataDirectory(data),
        table,
        beans.getBeanProvider(Resealing.class),
        new SettableClock());
  }

  private Path store() {
    return data.resolve("keys/keys.json");
  }

  @Test
  void opensWhatItSealedAlsoAfterAStart() {
    var sealed = keys(null).seal("secret".getBytes(UTF_8), "here");
    assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
    assertThat(keys(null).open(sealed, "here")).asString(UTF_8).isEqualTo("secret");
  }

  @Test
  void opensNothingElsewhereOrChanged() {
    var keys = keys(null);
    var sealed = keys.seal("secret".getBytes(UTF_8), "here");
    assertThatThrownBy(() -> keys.open(sealed, "there")).isInstanceOf(Keys.NotSealedHere.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(sealed, "here")).isInstanceOf(Keys.NotSealedHere.class);
    assertThatThrownBy(() -> keys.open(new byte[3], "here")).isInstanceOf(Keys.NotSealedHere.class);
  }

  @Test
  void keepsItsFilesToTheOwner() throws IOException {
    keys(null);
    for (var name : List.of("keys/keys.json", "keys/password")) {
      assertThat(Files.getPosixFilePermissions(data.resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("keys")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void takesThePasswordFromOutsideAndThenKeepsNone() {
    var sealed = keys("correct horse").seal(new byte[] {1}, "here");
    assertThat(data.resolve("keys/password")).doesNotExist();
    assertThat(keys("correct horse").open(sealed, "here")).containsExactly(1);
    assertThatThrownBy(() -> keys("battery staple"))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("suzhi.keys.password");
    assertThatThrownBy(() -> keys(null)).isInstanceOf(StartProblem.class);
  }

  @Test
  void namesADamagedStore() throws IOException {
    keys(null);
    var whole = Files.readString(store());
    for (var broken :
        List.of(
            "",
            "not json",
            "{}",
            whole.substring(0, whole.length() / 2),
            whole.replaceFirst("(?s)(\"wrapped\".*\"wrapped\":\".{6}).", "$1_"))) {
      Files.writeString(store(), broken);
      assertThatThrownBy(() -> keys(null))
          .as(broken)
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void refusesToStartWithoutTheKeysThatTheDataNeeds() throws IOException {
    keys(null).seal(new byte[] {1}, "here");
    Files.delete(store());
    assertThatThrownBy(() -> keys(null))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("missing");

    jdbc.sql("update platform.key_in_use set fingerprint = 'of another key'").update();
    Files.copy(otherStore(), store());
    assertThatThrownBy(() -> keys(null)).isInstanceOf(StartProblem.class);
  }

  private Path otherStore() throws IOException {
    var other = Files.createDirectories(data.resolve("other"));
    new KeyStoreFile(other, new KeySettings(null, null), new SettableClock())
        .change(keys -> List.of(new NamedKey("data:1", new byte[32])));
    Files.copy(
        other.resolve("password"),
        data.resolve("keys/password"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return other.resolve("keys.json");
  }

  @Test
  void startsAnewWhereNothingWasSealed() throws IOException {
    keys(null);
    Files.delete(store());
    keys(null);
    assertThat(store()).exists();
  }

  @Test
  void rotatesAndMovesOldDataToTheNewKey() {
    var keys = keys(null);
    var kept =
        new ArrayList<>(List.of(keys.seal(new byte[] {1}, "p"), keys.seal(new byte[] {2}, "p")));
    var old = keys.seal(new byte[] {3}, "p");
    beans.addBean(
        "kept",
        (Resealing)
            ring -> {
              for (int i = 0; i < kept.size(); i++) {
                if (!ring.isCurrent(kept.get(i))) {
                  kept.set(i, ring.seal(ring.open(kept.get(i), "p"), "p"));
                  return 1;
                }
              }
              return 0;
            });
    keys.rotate();
    assertThat(kept).noneMatch(keys::isCurrent);
    assertThat(keys.reseal()).isEqualTo(2);
    assertThat(kept).allMatch(keys::isCurrent);
    assertThat(keys.open(old, "p")).containsExactly(3);
    assertThat(keys(null).open(kept.getFirst(), "p")).containsExactly(1);
  }

  @Test
  void aProgramThatRunsSealsWithTheKeyThatACommandMade() {
    var server = keys(null);
    var before = server.seal(new byte[] {1}, "p");
    var printed = new ByteArrayOutputStream();

    int exit =
        new RotateKeys(keys(null))
            .run(new CommandLine(List.of(), Map.of(), Set.of(), true, new PrintStream(printed)));

    assertThat(exit).isEqualTo(Command.OK);
    assertThat(printed.toString(UTF_8)).contains("\"moved\":0");
    assertThat(server.isCurrent(before)).isFalse();
    assertThat(keys(null).isCurrent(server.seal(new byte[] {2}, "p"))).isTrue();
  }

  @Test
  void anotherNodeReadsWhatWasSealedWithAKeyMadeSinceItStarted() {
    var here = keys(null);
    var there = keys(null);
    here.rotate();
    assertThat(there.open(here.seal(new byte[] {9}, "p"), "p")).containsExactly(9);
  }

  @Test
  void findsEqualValuesOfOneColumnOnly() {
    var keys = keys(null);
    assertThat(keys.blindIndex("party.number", "320"))
        .isEqualTo(keys(null).blindIndex("party.number", "320"))
        .isNotEqualTo(keys.blindIndex("party.number", "321"))
        .isNotEqualTo(keys.blindIndex("party.phone", "320"))
        .hasSize(32);
  }

  @Test
  void signsWithAKeyThatStays() throws Exception {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(keys(null).signingKey("log").getPrivate());
    signature.update(new byte[] {1, 2});
    var signed = signature.sign();
    signature.initVerify(keys(null).signingKey("log").getPublic());
    signature.update(new byte[] {1, 2});
    assertThat(signature.verify(signed)).isTrue();
    assertThat(keys(null).signingKey("other").getPublic())
        .isNotEqualTo(keys(null).signingKey("log").getPublic());
  }
}
