package org.assay.engine.guard;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn of phrase that names a child.
 *
 * @param pattern with a group {@code first} and, if a second name may follow, {@code last}
 * @param holds what must be true of the words that it matched
 */
record NameRule(Pattern pattern, Predicate<Matcher> holds) {
  static final String START = "(?<![\\p{L}\\d])";
  static final String END = "(?!\\p{L})";

  /** One name, or two. */
  static final String NAME = "(?<first>" + Names.WORD + ")(?:\\s(?<last>" + Names.WORD + "))?+";

  static final String CHILD =
      "(?:pupil|student|learner|child|youngster|boy|girl|young\\s(?:person|man|woman|lady)|teenager"
          + "|toddler|infant|baby|sibling|twin|victim|perpetrator)";
  static final String RELATIVE =
      "(?:(?:step|foster|grand|great|half|adoptive|birth|twin|older|younger|elder|little|big)[\\s\\-]?)?+"
          + "(?:mother|father|mum|mummy|mom|dad|daddy|parent|carer|guardian|brother|sister|sibling"
          + "|aunt|auntie|uncle|nan|nanny|nana|gran|granny|grandma|grandad|grandpa|son|daughter"
          + "|cousin|nephew|niece|twin|boyfriend|girlfriend)s?+";

  static NameRule of(String pattern, Predicate<Matcher> holds) {
    return new NameRule(Pattern.compile(START + pattern), holds);
  }

  static boolean anything(Matcher m) {
    return true;
  }

  static boolean given(Matcher m) {
    return Names.given(m.group("first"));
  }

  static boolean surelyGiven(Matcher m) {
    return Names.surelyGiven(m.group("first"));
  }

  static boolean possible(Matcher m) {
    return Names.given(m.group("first")) || Names.possible(m.group("first"));
  }

  /** A given name; one that is also a word needs a second name after it. */
  static boolean person(Matcher m) {
    return Names.surelyGiven(m.group("first"))
        || (Names.given(m.group("first")) && Names.possible(m.group("last")));
  }

  /** A given name, or two words that may well be somebody's names. */
  static boolean personOrLikely(Matcher m) {
    return person(m) || (Names.possible(m.group("first")) && Names.possible(m.group("last")));
  }
}
