package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.ParameterContributorFactory;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.ReportResource;
import net.sf.jasperreports.repo.RepositoryContext;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.ResourceInfo;
import net.sf.jasperreports.repo.StandardResourceInfo;
import org.assay.reporting.chart.PaletteFile;
import org.assay.reporting.paper.Brand;
import org.assay.reporting.pdf.template.TableTemplates;
import org.assay.reporting.pdf.template.TemplateLoader;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a template can reach while it is filled: the templates and styles beside it, the
 * tables laid out for it, and the partnership's logo. No other file and no address can be read.
 */
final class TemplateRepository implements RepositoryService {
  static final String LOGO = "brand/logo";
  private static final String PALETTE = "shared/palette.jrtx";
  private static final String COMPILED = ".jasper";

  private final TemplateLoader templates;
  private final TableTemplates tables;
  private final Brand brand;

  TemplateRepository(TemplateLoader templates, TableTemplates tables, Brand brand) {
    this.templates = templates;
    this.tables = tables;
    this.brand = brand;
  }

  /** For the engine, which then asks nobody else. */
  SimpleJasperReportsContext context() {
    return new Only(this);
  }

  /** Its own services are joined with those of its parent, which would read files and addresses. */
  private static final class Only extends SimpleJasperReportsContext {
    private final RepositoryService service;

    Only(RepositoryService service) {
      super(TemplateLoader.CONTEXT);
      this.service = service;
    }

    @Override
    @SuppressWarnings("unchecked") // the type was compared
    public <T> List<T> getExtensions(Class<T> type) {
      if (type == RepositoryService.class) return (List<T>) List.of(service);
      // A sample's data adapter is for the designer's tools: here the data is the report's own.
      return type == ParameterContributorFactory.class ? List.of() : super.getExtensions(type);
    }
  }

  @Override
  public @Nullable ResourceInfo getResourceInfo(RepositoryContext context, String location) {
    var path = path(context, location);
    var info = new StandardResourceInfo();
    info.setRepositoryResourceLocation(path);
    info.setRepositoryContextLocation(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    return info;
  }

  @Override
  public <K extends Resource> @Nullable K getResource(
      RepositoryContext context, String location, Class<K> type) {
    return getResource(location, type);
  }

  @Override
  public <K extends Resource> @Nullable K getResource(String path, Class<K> type) {
    if (type == ReportResource.class) {
      return report(path).map(TemplateRepository::resource).map(type::cast).orElse(null);
    }
    return type == InputStreamResource.class
        ? bytes(path).map(TemplateRepository::resource).map(type::cast).orElse(null)
        : null;
  }

  @Override
  public @Nullable Resource getResource(String path) {
    return null;
  }

  /** Asked for by the designer's tools alone: filling and exporting read, and no template can. */
  @Override
  public void saveResource(String path, Resource resource) {
    throw new UnsupportedOperationException("A template saves nothing");
  }

  private Optional<JasperReport> report(String path) {
    if (path.startsWith(TableTemplates.FOLDER)) return Optional.of(tables.at(path));
    return path.endsWith(COMPILED)
        ? Optional.of(templates.template(path.substring(0, path.length() - COMPILED.length())))
        : Optional.empty();
  }

  private Optional<byte[]> bytes(String path) {
    if (path.equals(LOGO)) return Optional.ofNullable(brand.logo());
    var file = templates.files().find(path);
    var colour = brand.colour();
    return colour == null || !path.equals(PALETTE)
        ? file
        : file.map(it -> new PaletteFile(new String(it, StandardCharsets.UTF_8)))
            .map(it -> it.with(colour).text().getBytes(StandardCharsets.UTF_8));
  }

  private static ReportResource resource(JasperReport report) {
    var resource = new ReportResource();
    resource.setReport(report);
    return resource;
  }

  private static InputStreamResource resource(byte[] bytes) {
    var resource = new InputStreamResource();
    resource.setInputStream(new ByteArrayInputStream(bytes));
    return resource;
  }

  /** Below {@code reports/}, from what a template in a folder of it calls by a relative path. */
  private static String path(RepositoryContext context, String location) {
    if (location.startsWith(TableTemplates.FOLDER) || location.equals(LOGO)) return location;
    var folder = context.getResourceContext();
    var from = folder == null ? null : folder.getContextLocation();
    return from == null || from.isEmpty() || from.startsWith(TableTemplates.FOLDER)
        ? location
        : java.nio.file.Path.of(from).resolve(location).normalize().toString().replace('\\', '/');
  }
}
