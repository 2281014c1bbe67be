package org.nuanliu.household.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

@ApplicationScoped
class PublicNotices {
  Page<PublicNotice> list(UUID union, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  PublicNotice get(UUID id) {
    throw new UnsupportedOperationException();
  }

  void object(UUID id, PublicObjection objection) {
    throw new UnsupportedOperationException();
  }
}
