package org.nuanliu.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nuanliu.platform.security.Access;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.StaffDirectory;

/** The person of a job as he stands now. */
@ApplicationScoped
class JobOwner {

  @Inject StaffDirectory directory;
  @Inject Access access;

  /**
   * Empty when he is disabled or works for another union now. His duties are those that he held at
   * the start and still holds: a job has no token that could say more.
   */
  Optional<Caller> present(Job job) {
    return directory
        .findActive(job.staffId)
        .filter(member -> member.unionPath().equals(job.unionPath))
        .map(member -> caller(member, Set.of(job.duties)));
  }

  private Caller caller(StaffDirectory.Member member, Set<String> held) {
    Set<String> duties = new TreeSet<>(held);
    duties.retainAll(member.duties());
    return new Caller(
        member.staffId(),
        member.name(),
        member.unionId(),
        member.unionName(),
        member.unionPath(),
        member.kind(),
        duties,
        access.actionsOf(member.kind(), duties));
  }
}
