package org.nuanliu.demo.province;

import java.util.List;
import java.util.random.RandomGenerator;
import org.nuanliu.platform.person.Sex;

/** Names put together from common parts by chance; nobody is meant. */
final class DemoNames {

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

  private static final List<String> MALE =
      List.of(
          "建国", "建军", "志强", "国强", "伟", "强", "磊", "军", "勇", "涛", "明", "超", "海涛", "红军", "保国", "振华",
          "新民", "长江", "永胜", "俊峰", "鹏", "浩然", "子轩", "宇航", "天佑", "文博", "德顺", "喜来", "金柱", "根生", "全福",
          "双喜", "铁柱", "学文", "广义", "守信", "成林", "家旺", "兴业", "思远", "一鸣", "承志", "向阳", "春雷", "东升", "运来",
          "满仓", "国庆");

  private static final List<String> FEMALE =
      List.of(
          "秀英", "桂英", "秀兰", "玉兰", "桂兰", "秀珍", "凤英", "玉梅", "红梅", "丽", "敏", "静", "艳", "娟", "霞", "芳",
          "燕", "玲", "桂花", "春梅", "冬梅", "雪梅", "慧敏", "雅琴", "淑芬", "爱华", "爱莲", "改玲", "巧云", "素珍", "欣怡",
          "梓涵", "诗涵", "雨桐", "佳怡", "思雨", "梦瑶", "晓燕", "丽娟", "翠萍", "彩霞", "月娥", "秋菊", "瑞芳", "荣花", "金凤",
          "美玲", "喜梅");

  private DemoNames() {}

  static String surname(RandomGenerator random) {
    return String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
  }

  static String given(RandomGenerator random, Sex sex) {
    return pick(random, sex == Sex.MALE ? MALE : FEMALE);
  }

  static String full(RandomGenerator random, Sex sex) {
    return surname(random) + given(random, sex);
  }

  static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
