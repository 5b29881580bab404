package org.assay.people.secondfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.secondfactor.OneTimeCodes.Outcome;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OneTimeCodesTest {
  private static final String EMAIL = "dsl@example.org";

  @Inject OneTimeCodes codes;
  @Inject Register register;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Sql sql;

  private long partnership;
  private long person;
  private String key = "";
  private List<String> recovery = List.of();

  @BeforeEach
  void somebody() {
    clock.set(Instant.parse("2026-11-22T09:00:10Z"));
    partnership = DirectoryFixture.partnership(register, "codes").id();
    person = enter(EMAIL);
    key = codes.begin(person, EMAIL).key();
    recovery = codes.confirm(person, code()).orElseThrow();
    clock.advance(Duration.ofMinutes(5));
  }

  private long enter(String email) {
    return people.enter(
        new NewPerson(partnership, email, "Dee Lead", null, List.of(Role.ADMIN), null, null));
  }

  private String code() {
    return CodeFixture.code(key, clock);
  }

  private Outcome check(String typed) {
    return codes.check(person, typed);
  }

  private void wrong(int times) {
    for (var i = 0; i < times; i++) assertInstanceOf(Outcome.Wrong.class, check("000000"));
  }

  @Test
  void the_code_that_the_app_shows_lets_in_however_it_is_spaced() {
    var code = code();
    assertInstanceOf(
        Outcome.Right.class, check(" " + code.substring(0, 3) + " " + code.substring(3)));
  }

  @Test
  void a_code_that_was_used_is_refused_and_so_is_one_from_before_it() {
    var before = code();
    clock.advance(Duration.ofSeconds(30));
    var code = code();
    assertInstanceOf(Outcome.Right.class, check(code));
    assertInstanceOf(Outcome.Wrong.class, check(code));
    assertInstanceOf(Outcome.Wrong.class, check(before));
    clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(Outcome.Right.class, check(code()));
  }

  @Test
  void the_code_that_confirmed_the_app_does_not_also_sign_in() {
    key = codes.begin(person, EMAIL).key();
    var code = code();
    codes.confirm(person, code).orElseThrow();
    assertInstanceOf(Outcome.Wrong.class, check(code));
  }

  @Test
  void of_several_who_send_one_code_at_once_one_is_let_in() throws Exception {
    var code = code();
    List<Future<Outcome>> answers;
    try (var pool = Executors.newFixedThreadPool(4)) {
      answers =
          pool.invokeAll(
              IntStream.range(0, 4)
                  .mapToObj(i -> (java.util.concurrent.Callable<Outcome>) () -> check(code))
                  .toList());
    }
    var right = 0;
    for (var it : answers) if (it.get() instanceof Outcome.Right) right++;
    assertEquals(1, right);
  }

  @Test
  void after_four_wrong_codes_there_is_a_wait_that_doubles_even_for_the_right_one() {
    wrong(4);
    assertEquals(new Outcome.Delayed(Duration.ofSeconds(30)), check(code()));
    clock.advance(Duration.ofSeconds(30));
    wrong(1);
    assertEquals(new Outcome.Delayed(Duration.ofSeconds(60)), check(code()));
    clock.advance(Duration.ofSeconds(60));
    assertInstanceOf(Outcome.Right.class, check(code()));
    wrong(3);
    clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(Outcome.Right.class, check(code()), "the right code forgot the wrong ones");
  }

  @Test
  void each_of_ten_recovery_codes_lets_in_once_and_none_of_the_old_ones_after_new_ones() {
    assertEquals(10, new HashSet<>(recovery).size());
    assertInstanceOf(Outcome.Right.class, check(recovery.getFirst()));
    assertInstanceOf(Outcome.Wrong.class, check(recovery.getFirst()));
    assertInstanceOf(
        Outcome.Right.class, check(recovery.get(1).toUpperCase().replace('-', ' ') + " "));
    assertEquals(8, codes.recoveryCodesLeft(person));
    var fresh = codes.newRecoveryCodes(person);
    assertInstanceOf(Outcome.Wrong.class, check(recovery.get(2)));
    assertInstanceOf(Outcome.Right.class, check(fresh.getFirst()));
  }

  @Test
  void a_recovery_code_of_somebody_else_lets_nobody_in() {
    var other = enter("other@example.org");
    key = codes.begin(other, "other@example.org").key();
    var theirs = codes.confirm(other, code()).orElseThrow();
    assertInstanceOf(Outcome.Wrong.class, check(theirs.getFirst()));
  }

  @Test
  void another_phone_takes_the_place_of_the_first_only_once_it_has_shown_a_code() {
    var first = code();
    var second = codes.begin(person, EMAIL).key();
    assertTrue(codes.confirm(person, "000000").isEmpty());
    assertInstanceOf(Outcome.Right.class, check(first));
    clock.advance(Duration.ofSeconds(30));
    codes.confirm(person, CodeFixture.code(second, clock)).orElseThrow();
    clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(Outcome.Wrong.class, check(code()));
    assertInstanceOf(Outcome.Right.class, check(CodeFixture.code(second, clock)));
  }

  @Test
  void no_secret_and_no_recovery_code_can_be_read_in_the_database() {
    var kept =
        sql.list("select secret from one_time_code", row -> row.getString(1)).toString()
            + sql.list("select code_hash from recovery_code", row -> row.getString(1));
    assertFalse(kept.contains(key.replace(" ", "")));
    for (var it : recovery) assertFalse(kept.contains(it) || kept.contains(it.replace("-", "")));
  }

  @Test
  void a_secret_that_was_moved_to_somebody_else_in_the_database_lets_nobody_in() {
    var other = enter("other@example.org");
    sql.change("update one_time_code set person_id = ?", other);
    assertThrows(IllegalStateException.class, () -> codes.check(other, code()));
  }

  @Test
  void the_picture_says_to_an_app_whose_secret_it_is() throws Exception {
    var enrolment = codes.begin(person, EMAIL);
    assertEquals(
        "otpauth://totp/Assay:dsl%40example.org?secret="
            + enrolment.key().replace(" ", "")
            + "&issuer=Assay&algorithm=SHA1&digits=6&period=30",
        scan(enrolment));
  }

  private static String scan(Enrolment it) throws Exception {
    var scale = 4;
    var side = it.size() * scale;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    var squares = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(it.path());
    while (squares.find()) {
      var x = Integer.parseInt(squares.group(1)) * scale;
      var y = Integer.parseInt(squares.group(2)) * scale;
      for (var i = 0; i < scale; i++) {
        Arrays.fill(pixels, (y + i) * side + x, (y + i) * side + x + scale, 0);
      }
    }
    return read(new RGBLuminanceSource(side, side, pixels));
  }

  private static String read(RGBLuminanceSource picture) throws Exception {
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("The picture is no QR code", e);
    }
  }
}
