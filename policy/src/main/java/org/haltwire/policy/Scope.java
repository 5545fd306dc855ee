package org.haltwire.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.event.Fact;
import org.haltwire.core.rule.Variable;

/// The names that an expression may use.
final class Scope {

  private final List<Class<? extends Fact>> kinds;
  private final Map<String, Binding> names = new LinkedHashMap<>();

  private Scope(List<Class<? extends Fact>> kinds) {
    this.kinds = List.copyOf(kinds);
    Catalogue.fields(kinds.getFirst())
        .forEach((name, field) -> {
          if (field.type() != Type.NONE && inAll(name, field.type())) {
            names.put(name, new Binding.OfField(name, field.type()));
          }
        });
    for (Binding.Moment moment : Binding.Moment.values()) {
      names.put(moment.name().toLowerCase(Locale.ROOT), moment);
    }
  }

  /// A condition on remembered facts of these kinds.
  static Scope ofRemembered(List<Class<? extends Fact>> kinds) {
    Scope scope = new Scope(kinds);
    scope.names.put("refused", Binding.Outcome.REFUSED);
    return scope;
  }

  /// A rule over a fact and the features.
  ///
  /// @param broken names of features that were reported as wrong
  static Scope ofRules(
      Class<? extends Fact> kind, List<Variable> variables, Collection<String> broken) {
    Scope scope = new Scope(List.of(kind));
    broken.forEach(name -> scope.names.put(name, new Binding.Broken()));
    for (int i = 0; i < variables.size(); i++) {
      scope.names.putIfAbsent(
          variables.get(i).name(), new Binding.OfVariable(i, variables.get(i).unit()));
    }
    return scope;
  }

  private boolean inAll(String name, Type type) {
    return kinds.stream()
        .allMatch(kind -> Catalogue.field(kind, name).filter(f -> f.type() == type).isPresent());
  }

  List<Class<? extends Fact>> kinds() {
    return kinds;
  }

  Map<String, Binding> names() {
    return names;
  }

  Optional<Binding> find(String name) {
    return Optional.ofNullable(names.get(name));
  }
}
