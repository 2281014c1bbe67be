package org.nuanliu.notification.todo;

import jakarta.enterprise.context.ApplicationScoped;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;

@ApplicationScoped
class TodoQueries {
  Page<Todo> mine(PageQuery page) {
    throw new UnsupportedOperationException();
  }
}
