package org.haltwire.centre;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Stops the start at a key of ours that nobody reads: a misspelt limit must not be a limit that is
/// not there. What is known follows from the records marked `@ConfigurationProperties`.
final class UnknownKeys implements BeanFactoryPostProcessor {

  private static final String OURS = "haltwire.";

  private final ConfigurableEnvironment environment;

  UnknownKeys(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    Set<String> known = new HashSet<>();
    for (String bean : factory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      Class<?> type = factory.getType(bean);
      ConfigurationProperties mark =
          factory.findAnnotationOnBean(bean, ConfigurationProperties.class);
      if (type != null && type.isRecord() && mark != null) {
        collect(mark.value(), type, known);
      }
    }
    Set<String> unknown = new TreeSet<>();
    environment.getPropertySources().stream()
        .filter(source -> !isSystemEnvironment(source.getName()))
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(
            source -> Set.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
        .filter(key -> key.startsWith(OURS) && !isKnown(key, known))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      throw new UnusableSettings(
          "Unknown settings: %s. Known are: %s"
              .formatted(String.join(", ", unknown), String.join(", ", new TreeSet<>(known))));
    }
  }

  /// The environment holds names of the launcher's (HALTWIRE_JAVA_OPTS) and of anybody's.
  private static boolean isSystemEnvironment(String source) {
    return source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
  }

  private static void collect(String prefix, Class<?> type, Set<String> known) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + "." + dashed(component.getName());
      if (component.getType().isRecord()) {
        collect(key, component.getType(), known);
      } else if (isOpen(component.getType())) {
        known.add(key + ".*");
      } else {
        known.add(key);
      }
    }
  }

  /// A map or list: its keys are whoever's writes it. (A path is iterable, too.)
  private static boolean isOpen(Class<?> type) {
    return Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
  }

  private static boolean isKnown(String key, Set<String> known) {
    ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
    String uniform = name.toString();
    return known.stream()
        .anyMatch(one ->
            one.endsWith(".*")
                ? uniform.startsWith(one.substring(0, one.length() - 2))
                : uniform(one).equals(uniform(uniform)));
  }

  private static String uniform(String key) {
    return key.replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
