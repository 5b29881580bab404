package org.assay.engine.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name looks like, and whether a capitalised word can be one. */
final class Names {
  /** One capitalised word, such as Jane, O'Brien, d'Angelo or Anne-Marie. */
  static final String WORD =
      "(?:[dD]['’])?+\\p{Lu}[\\p{L}\\p{M}'’]*+(?:-\\p{Lu}[\\p{L}\\p{M}]++)*+(?<!['’]s)";

  private static final Set<String> GIVEN = NamesLoader.load("given-names");
  private static final Set<String> OTHER = NamesLoader.load("other-words");

  /** Given names that are also words with which a sentence or a title may begin. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "april",
          "art",
          "autumn",
          "bill",
          "chance",
          "chase",
          "christian",
          "dale",
          "dean",
          "eve",
          "faith",
          "frank",
          "grace",
          "grant",
          "guy",
          "harmony",
          "heath",
          "hope",
          "ivy",
          "joy",
          "june",
          "lance",
          "mark",
          "mercy",
          "may",
          "ocean",
          "pat",
          "patience",
          "precious",
          "presley",
          "princess",
          "promise",
          "rich",
          "river",
          "rose",
          "serenity",
          "sky",
          "sue",
          "summer",
          "trinity",
          "unity",
          "will",
          "wren");

  private Names() {}

  static boolean given(String word) {
    var plain = NamesLoader.plain(word);
    int hyphen = plain.indexOf('-');
    return GIVEN.contains(plain) || (hyphen > 0 && GIVEN.contains(plain.substring(0, hyphen)));
  }

  /** A given name that is hardly anything else. */
  static boolean surelyGiven(String word) {
    return given(word) && !ALSO_WORDS.contains(NamesLoader.plain(word));
  }

  /** A capitalised word of more than initials that may be a name, whether known or not. */
  static boolean possible(@Nullable String word) {
    return word != null
        && word.chars().filter(Character::isLowerCase).count() > 1
        && !OTHER.contains(NamesLoader.plain(word));
  }

  /** May be what follows a given name: another name, in any case of letters. */
  static boolean possibleSurname(@Nullable String word) {
    return word != null && word.length() > 1 && !OTHER.contains(NamesLoader.plain(word));
  }
}
