'use strict';
// Draws the charts that the page describes in JSON; colours come from the style sheet, so that light and dark are
// told in one place.
(() => {
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const number = new Intl.NumberFormat('en', {maximumFractionDigits: 2});
  const drawn = [];

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const isRows = (chart) => ['ROWS', 'STACKED_ROWS', 'SHARES'].includes(chart.shape);
  const isStacked = (chart) => ['STACKED_ROWS', 'SHARES'].includes(chart.shape);

  function height(chart) {
    if (!isRows(chart)) { return 300; }
    const bars = chart.shape === 'ROWS' ? chart.series.length : 1;
    return chart.categories.length * Math.max(34, 14 + 20 * bars) + 60;
  }

  function tooltip(chart) {
    return {
      trigger: 'axis', renderMode: 'richText', confine: true,
      axisPointer: {type: chart.shape === 'LINES' ? 'line' : 'shadow'},
      backgroundColor: colour('card'), borderColor: colour('line'), textStyle: {color: colour('ink'), fontSize: 13},
      formatter: (points) => [points[0].name.replace('\n', ', ')].concat(
        points.filter((one) => one.value !== 0 || points.length === 1)
          .map((one) => (points.length === 1 ? '' : one.seriesName + ': ') +
            number.format(one.value) + ' ' + chart.unit)).join('\n'),
    };
  }

  function series(chart, one) {
    const lines = chart.shape === 'LINES';
    const labels = one.labels || [];
    return {
      name: one.name, type: lines ? 'line' : 'bar', stack: isStacked(chart) ? 'all' : undefined,
      symbol: 'none', lineStyle: {width: 2.5}, color: colour(one.colour),
      barMaxWidth: 26, barCategoryGap: '28%',
      itemStyle: {borderColor: colour('card'), borderWidth: isStacked(chart) && chart.series.length > 1 ? 0.5 : 0},
      label: {show: labels.length > 0, position: isRows(chart) ? 'right' : 'top', color: colour('ink'), fontSize: 12,
        formatter: (at) => labels[at.dataIndex]},
      data: one.values,
    };
  }

  function option(chart, width) {
    const rows = isRows(chart);
    const labelled = chart.series.some((one) => (one.labels || []).length > 0);
    const names = {
      type: 'category', data: chart.categories, inverse: rows, axisTick: {show: false},
      axisLine: {lineStyle: {color: colour('line')}},
      axisLabel: {color: colour('ink'), fontSize: 12.5, hideOverlap: !rows, interval: rows ? 0 : 'auto',
        ...(rows && {width: Math.min(190, width * 0.32), overflow: 'break', lineHeight: 15})},
    };
    const values = {
      type: 'value', ...(chart.shape === 'SHARES' && {max: 100, interval: 25}),
      name: chart.unit, nameLocation: rows ? 'middle' : 'end', nameGap: rows ? 28 : 12,
      nameTextStyle: {color: colour('soft'), fontSize: 12, align: rows ? 'center' : 'left'},
      axisLabel: {color: colour('soft'), hideOverlap: true, formatter: (value) => number.format(value)},
      splitNumber: width < 500 ? (rows ? 2 : 3) : 6, splitLine: {lineStyle: {color: colour('line')}},
    };
    return {
      animation: false, textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
      grid: {left: 4, right: labelled && rows ? Math.min(130, width * 0.34) : 18, top: rows ? 6 : 34,
        bottom: rows ? 26 : 6, containLabel: true},
      tooltip: tooltip(chart),
      xAxis: rows ? values : names, yAxis: rows ? names : values,
      series: chart.series.map((one) => series(chart, one)),
    };
  }

  function draw(one) {
    one.box.style.height = height(one.chart) + 'px';
    one.view.resize();
    one.view.setOption(option(one.chart, one.box.clientWidth), true);
  }

  for (const box of document.querySelectorAll('[data-chart]')) {
    const chart = charts[Number(box.dataset.chart)];
    box.style.height = height(chart) + 'px';
    const one = {box, chart, view: echarts.init(box, null, {renderer: 'svg'})};
    drawn.push(one);
    draw(one);
  }

  const all = () => drawn.forEach(draw);
  addEventListener('resize', all);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
    all();
  });
})();
