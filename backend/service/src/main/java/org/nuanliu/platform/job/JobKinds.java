package org.nuanliu.platform.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of work that the rooms have described. */
@ApplicationScoped
class JobKinds {

  private final Map<String, JobKind> kinds;

  JobKinds(@All List<JobKind> kinds) {
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
  }

  /** Empty for a kind of another release. */
  Optional<JobKind> find(String kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  JobKind require(String kind) {
    return find(kind).orElseThrow(() -> new IllegalArgumentException("No such job: " + kind));
  }

  /** The action that a kind is; for a kind of another release one that nobody may do. */
  String actionOf(String kind) {
    return find(kind).map(JobKind::action).orElse("job:unknown");
  }
}
