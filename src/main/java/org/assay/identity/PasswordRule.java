package org.assay.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long, and not one that everybody tries first. There is no rule about
 * capitals, digits or signs, which makes passwords worse (NCSC, "Password policy: updating your
 * approach").
 */
public final class PasswordRule {
  public static final int SHORTEST = 12;

  private static final int LONGEST = 128; // hashing longer ones costs and gains nothing
  private static final int FEWEST_LETTERS = 5; // different ones

  /** What guessers put first, alone or with digits and signs around it. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passwort",
          "passphrase",
          "letmein",
          "welcome",
          "iloveyou",
          "trustno",
          "changeme",
          "secret",
          "administrator",
          "admin",
          "superman",
          "batman",
          "starwars",
          "football",
          "liverpool",
          "liverpoolfc",
          "arsenal",
          "chelsea",
          "everton",
          "manchester",
          "manchesterunited",
          "tottenham",
          "rangers",
          "celtic",
          "princess",
          "sunshine",
          "monkey",
          "dragon",
          "cheese",
          "chocolate",
          "ashley",
          "charlie",
          "jessica",
          "michael",
          "thomas",
          "blink",
          "pokemon",
          "minecraft",
          "computer",
          "internet",
          "service",
          "master",
          "hello",
          "whatever",
          "zaqwsx",
          "qazwsx",
          "qazwsxedc",
          "spring",
          "summer",
          "autumn",
          "winter",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "friday",
          "school",
          "primaryschool",
          "headteacher",
          "teacher",
          "safeguarding",
          "safeguard",
          "assay",
          "education",
          "nursery",
          "birmingham",
          "london",
          "england",
          "unitedkingdom",
          "correcthorsebatterystaple");

  /** Walks over keys and through letters and figures. */
  private static final List<String> WALKS =
      List.of(
          "01234567890123456789012345678901234567890",
          "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "qazwsxedcrfvtgbyhnujm",
          "1q2w3e4r5t6y7u8i9o0p",
          "q1w2e3r4t5y6u7i8o9p0");

  private PasswordRule() {}

  /** What to say to whoever chose it; empty when it will do. */
  public static Optional<String> fault(String password, String email, String name) {
    if (password.length() < SHORTEST) {
      return Optional.of(
          "Choose a password of "
              + SHORTEST
              + " characters or more. Three words are easy to keep"
              + " in mind");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Choose a password of " + LONGEST + " characters or fewer");
    }
    return isCommon(password) || isAbout(password, email, name)
        ? Optional.of(
            "Choose another password. This one is among the first that somebody would try")
        : Optional.empty();
  }

  private static boolean isCommon(String password) {
    var plain = plain(password);
    var bare = undisguised(plain).replaceAll("[^a-z]", "");
    var core = plain.replaceAll("[^a-z]", "");
    return plain.chars().distinct().count() < FEWEST_LETTERS
        || COMMON.contains(once(core))
        || COMMON.contains(once(bare))
        || walked(plain);
  }

  private static boolean walked(String plain) {
    var backwards = new StringBuilder(plain).reverse().toString();
    var once = once(plain);
    return WALKS.stream()
        .anyMatch(walk -> walk.contains(plain) || walk.contains(backwards) || walk.contains(once));
  }

  private static boolean isAbout(String password, String email, String name) {
    var letters = plain(password).replaceAll("[^a-z]", "");
    var mailbox = plain(email.replaceAll("@.*", "")).replaceAll("[^a-z]", "");
    var whole = plain(name).replaceAll("[^a-z]", "");
    return letters.equals(mailbox) || letters.equals(whole) || plain(password).equals(plain(email));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  /** Figures and signs back to the letters that they are put for. */
  private static String undisguised(String plain) {
    return plain
        .replaceAll("[^a-z]+$", "")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't')
        .replace('!', 'i');
  }

  /** Of a text that repeats itself, one turn. */
  private static String once(String text) {
    var at = (text + text).indexOf(text, 1);
    return at > 0 ? text.substring(0, at) : text;
  }
}
