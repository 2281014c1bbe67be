package org.nuanliu.service.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** What must hold for the form of a station. */
@ApplicationScoped
class StationFormCheck {

  private static final String JOINT = "joint";

  @Inject Codes codes;

  /**
   * @throws Problem 400 for unknown codes, 422 for what does not fit together
   */
  void require(StationForm form, LocalDate today) {
    requireCode("area", form.areaCode(), "/areaCode", today);
    requireCode("station-kind", form.kind(), "/kind", today);
    requireCodes("station-facility", form.facilities(), "/facilities", today);
    requireFit(
        form.allDay() || form.opensAt() != null && form.closesAt() != null,
        "/opensAt",
        "hours",
        "不是 24 小时开放的，要填开放时间");
    requireFit(
        form.allDay() || form.opensAt().compareTo(form.closesAt()) < 0,
        "/closesAt",
        "hours",
        "关闭时间应晚于开放时间");
    requireFit(
        (form.longitude() == null) == (form.latitude() == null),
        "/latitude",
        "place",
        "经度和纬度要一起填写");
    requireFit(
        !form.kind().equals(JOINT) || form.partner() != null && !form.partner().isBlank(),
        "/partner",
        "required",
        "共建的站点要填共建单位");
  }

  /** Each of a list, and each once. */
  void requireCodes(String list, List<String> chosen, String pointer, LocalDate today) {
    for (int i = 0; i < chosen.size(); i++) {
      requireCode(list, chosen.get(i), pointer + "/" + i, today);
      if (chosen.indexOf(chosen.get(i)) < i) {
        throw new Problem(PlatformProblem.INVALID).error(pointer + "/" + i, "twice", "同一项只选一次");
      }
    }
  }

  private void requireCode(String list, String code, String pointer, LocalDate today) {
    if (!codes.isValid(list, code, today)) {
      throw new Problem(PlatformProblem.INVALID).error(pointer, "unknown-code", "请从列表中选择");
    }
  }

  private static void requireFit(boolean fits, String pointer, String code, String message) {
    if (!fits) {
      throw new Problem(PlatformProblem.RULE).error(pointer, code, message);
    }
  }
}
