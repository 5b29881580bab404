package org.assay.platform;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The style sheets and scripts of the pages, each under an address that changes with its content,
 * so that a browser may keep it for ever.
 */
public final class AssetLoader {
  private static final String GOVUK =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.";

  /** The crown's own typeface may be used on GOV.UK alone. */
  private static final String FONTS =
      "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif";

  private static final Pattern IMPORT = Pattern.compile("\"\\./([\\w-]+\\.js)\"");

  private static final Map<String, Asset> ASSETS = load();

  private AssetLoader() {}

  /**
   * One file with its media type.
   *
   * @param version tells its content from any other; each page names four, so it is worked out once
   */
  public record Asset(String type, String content, String version) {
    static Asset of(String type, String content) {
      return new Asset(type, content, Sha256.hex(content, 6));
    }
  }

  public static @Nullable Asset asset(String name) {
    return ASSETS.get(name);
  }

  /** The address to print in a page. */
  public static String path(String name) {
    var asset = ASSETS.get(name);
    if (asset == null) throw new IllegalArgumentException("No such asset: " + name);
    return address(name, asset);
  }

  private static Map<String, Asset> load() {
    var loaded = new HashMap<String, Asset>();
    loaded.put("govuk.css", Asset.of(MediaType.TEXT_CSS, withoutCrownFont(read(GOVUK + "css"))));
    loaded.put("govuk.js", Asset.of(MediaType.TEXT_JAVASCRIPT, read(GOVUK + "js")));
    loaded.put("assay.css", Asset.of(MediaType.TEXT_CSS, read("web/assay.css")));
    for (var script : List.of("start.js", "assay.js")) script(script, loaded);
    return Map.copyOf(loaded);
  }

  /**
   * With the modules that it imports: a module is imported by its address, which changes with its
   * content too.
   */
  private static Asset script(String name, Map<String, Asset> loaded) {
    var known = loaded.get(name);
    if (known != null) return known;
    var text =
        IMPORT
            .matcher(read("web/" + name))
            .replaceAll(i -> "\"" + address(i.group(1), script(i.group(1), loaded)) + "\"");
    var script = Asset.of(MediaType.TEXT_JAVASCRIPT, text);
    loaded.put(name, script);
    return script;
  }

  private static String address(String name, Asset asset) {
    return "/assets/" + asset.version() + "/" + name;
  }

  private static String withoutCrownFont(String css) {
    return css.replaceAll("@font-face\\{[^}]*}", "")
        .replace("GDS Transport,arial,sans-serif", FONTS);
  }

  private static String read(String resource) {
    try (var in = AssetLoader.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("Missing from the jar: " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
