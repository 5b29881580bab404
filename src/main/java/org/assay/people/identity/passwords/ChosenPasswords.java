package org.assay.people.identity.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password that somebody chooses must be: long, and not one that is guessed early. There is
 * no rule about capitals, digits or signs, which makes passwords worse (NCSC, "Password policy:
 * updating your approach"). How early it is guessed is estimated by zxcvbn (Wheeler, USENIX
 * Security 2016), which knows common passwords, names, words, dates and walks over keys.
 */
public final class ChosenPasswords {
  public static final int SHORTEST = 12;

  private static final int LONGEST = 128; // hashing longer ones costs and gains nothing
  private static final int ENOUGH = 3; // of 4: withstands 10^8 guesses
  private static final int ENOUGH_OF_LETTERS = 2; // withstands 10^6
  private static final int FEWEST_LETTERS = 4;

  private static final Zxcvbn GUESSER = new Zxcvbn();

  /** What a person who guesses thinks of first at a safeguarding service. */
  private static final List<String> SUBJECT =
      List.of(
          "assay",
          "safeguarding",
          "safeguard",
          "school",
          "academy",
          "primary",
          "secondary",
          "nursery",
          "headteacher",
          "governor",
          "teacher",
          "council",
          "partnership",
          "children",
          "section",
          "welcome",
          "changeme");

  private ChosenPasswords() {}

  /**
   * What to say to the person who chose it; empty when it will do.
   *
   * @param about names and addresses of the person and the organisation
   */
  public static Optional<String> fault(String password, List<String> about) {
    if (password.length() < SHORTEST) {
      return Optional.of(
          "Choose a password of "
              + SHORTEST
              + " characters or more. Three words are easy to remember");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Choose a password of " + LONGEST + " characters or fewer");
    }
    return isEasy(password, words(about))
        ? Optional.of(
            "Choose another password. This one is easy to guess. Three words that have nothing to"
                + " do with you or your work are better")
        : Optional.empty();
  }

  /**
   * Signs and figures around and between easy words make a password look harder than it is, so its
   * letters by themselves must be hard to guess as well.
   */
  private static boolean isEasy(String password, List<String> words) {
    return score(password, words) < ENOUGH
        || hasEasyLetters(password, words)
        || hasEasyLetters(undisguised(password), words);
  }

  private static boolean hasEasyLetters(String password, List<String> words) {
    var letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return letters.length() >= FEWEST_LETTERS && score(letters, words) < ENOUGH_OF_LETTERS;
  }

  private static int score(String text, List<String> words) {
    return GUESSER.measure(text, words).getScore();
  }

  /**
   * Figures and signs back to the letters that they are put for; those at the end are no letters.
   */
  private static String undisguised(String password) {
    return password
        .replaceAll("[^\\p{L}]+$", "")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }

  private static List<String> words(List<String> about) {
    var words = new ArrayList<>(SUBJECT);
    for (var text : about) {
      var plain = text.toLowerCase(Locale.ROOT);
      words.add(plain);
      words.add(plain.replaceAll("[^a-z0-9]", ""));
      Stream.of(plain.split("[^a-z0-9]+")).filter(it -> it.length() > 2).forEach(words::add);
    }
    return words;
  }
}
