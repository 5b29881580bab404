package org.assay.bench.speed;

import java.util.function.IntFunction;

/**
 * An address that is asked for several times.
 *
 * @param group under which it is printed
 * @param what it is, as the table has it
 * @param account who asks
 * @param path in each round; a different one where a copy would be served otherwise
 */
record Asked(String group, String what, String account, IntFunction<String> path) {
  static Asked page(String group, String account, String path) {
    return new Asked(group, path, account, round -> path);
  }
}
