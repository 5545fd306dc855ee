// Draws what a back-test found. Every chart has a table beside it with the same numbers; texts come from the page.
'use strict';

(() => {
  const number = new Intl.NumberFormat(document.body.dataset.locale, {maximumFractionDigits: 1});
  const axis = () => ({axisLine: {lineStyle: {color: colour('line')}}, axisTick: {show: false},
    axisLabel: {color: colour('soft'), hideOverlap: true, formatter: (value) => typeof value === 'number' ? number.format(value) : value},
    nameTextStyle: {color: colour('soft')}, splitLine: {lineStyle: {color: colour('line')}}});
  const hint = () => ({renderMode: 'richText', backgroundColor: colour('card'), textStyle: {color: colour('ink')}});

  function days(box) {
    const all = JSON.parse(box.dataset.days);
    const line = (name, data, ink, type) => ({name, type: 'line', data, symbolSize: 5, lineStyle: {color: ink, type},
      itemStyle: {color: ink}});
    return {
      legend: {textStyle: {color: colour('soft')}, top: 0, left: 0, itemHeight: 8},
      grid: {left: 4, right: 12, top: 34, bottom: 4, containLabel: true},
      tooltip: {trigger: 'axis', ...hint()},
      xAxis: {type: 'category', data: all.dates, ...axis()},
      yAxis: {type: 'value', minInterval: 1, ...axis()},
      series: [line(box.dataset.candidate, all.candidate, colour('wire'), 'solid'),
        line(box.dataset.against, all.against, colour('focus'), 'dashed')],
    };
  }

  function curve(box) {
    const all = JSON.parse(box.dataset.curve);
    const now = all.filter((one) => one.shift === 0);
    // What would stop far more honest payments than now is in the table: here it would press the rest flat.
    const most = 5 * (now[0]?.honest || Infinity);
    const spots = all.filter((one) => one.honest <= most);
    const at = (one) => [one.honest, one.fraud, one.shift];
    return {
      grid: {left: 8, right: 24, top: 34, bottom: 26, containLabel: true},
      tooltip: {...hint(), formatter: (point) => box.dataset.shift + ': ' + point.value[2] + '\n' + box.dataset.y + ': ' +
        number.format(point.value[1]) + ' %\n' + box.dataset.x + ': ' + number.format(point.value[0])},
      xAxis: {type: 'value', name: box.dataset.x, nameLocation: 'middle', nameGap: 26, ...axis()},
      yAxis: {type: 'value', name: box.dataset.y + ', %', max: 100, ...axis(),
        nameTextStyle: {color: colour('soft'), align: 'left'}},
      series: [{type: 'line', data: spots.map(at), symbolSize: 5, lineStyle: {color: colour('wire')},
        itemStyle: {color: colour('wire')}},
      {type: 'scatter', data: now.map(at), symbolSize: 15, symbol: 'diamond', itemStyle: {color: colour('focus')},
        label: {show: true, formatter: box.dataset.now, position: 'right', color: colour('ink')}}],
    };
  }

  function numbers(box) {
    const all = JSON.parse(box.dataset.numbers);
    const tried = all.filter((one) => one.mark !== 'now');
    const at = (one) => [one.money, one.precision, one.number];
    const marked = (mark, text, ink, symbol, position) => ({type: 'scatter', data: all.filter((one) => one.mark === mark).map(at),
      symbolSize: 15, symbol, itemStyle: {color: ink}, label: {show: true, formatter: text, position, color: colour('ink')}});
    return {
      grid: {left: 8, right: 40, top: 34, bottom: 26, containLabel: true},
      tooltip: {...hint(), formatter: (point) => point.value[2] + '\n' + box.dataset.y + ': ' + number.format(point.value[1]) +
        ' %\n' + box.dataset.x + ': ' + number.format(point.value[0])},
      xAxis: {type: 'value', name: box.dataset.x, nameLocation: 'middle', nameGap: 26, ...axis()},
      yAxis: {type: 'value', name: box.dataset.y + ', %', ...axis(),
        nameTextStyle: {color: colour('soft'), align: 'left'}},
      series: [{type: 'line', data: tried.map(at), symbolSize: 5, lineStyle: {color: colour('wire')},
        itemStyle: {color: colour('wire')}},
      marked('now', box.dataset.now, colour('focus'), 'diamond', 'right'),
      marked('better', box.dataset.better, colour('wire'), 'triangle', 'top')],
    };
  }

  const drawings = {days, curve, numbers};
  const boxes = () => document.querySelectorAll('[data-days], [data-curve], [data-numbers]');

  function draw() {
    if (!window.echarts) { return; }
    for (const box of boxes()) {
      const chart = echarts.getInstanceByDom(box) ?? echarts.init(box);
      chart.setOption({animation: false, ...Object.entries(drawings).find(([name]) => name in box.dataset)[1](box)}, true);
    }
  }

  addEventListener('resize', () => boxes().forEach((box) => window.echarts?.getInstanceByDom(box)?.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  document.addEventListener('htmx:afterSettle', draw);
  draw();
})();
