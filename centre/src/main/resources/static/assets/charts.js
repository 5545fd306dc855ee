// The charts of the live page and of payments; a page that has one loads this file and the library. Without them the
// figures and tables around them say the same in sum.
'use strict';

function minutes() {
  const box = document.getElementById('minutes');
  if (!box) { return; }
  const chart = echarts.init(box);
  let asked = 0;
  const draw = async () => {
    asked = Date.now();
    const answer = await fetch(box.dataset.source, {headers: {Accept: 'application/json'}});
    if (!answer.ok || answer.redirected) { return; }
    const hour = await answer.json();
    box.dataset.shows = hour.shows;
    chart.setOption({
      animation: false,
      grid: {left: 4, right: 4, top: 8, bottom: 4, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', axisPointer: {type: 'shadow'},
        backgroundColor: colour('card'), textStyle: {color: colour('ink')}},
      xAxis: {type: 'category', data: hour.times, axisLine: {lineStyle: {color: colour('line')}},
        axisTick: {show: false}, axisLabel: {color: colour('soft')}},
      yAxis: {type: 'value', minInterval: 1, axisLabel: {color: colour('soft')},
        splitLine: {lineStyle: {color: colour('line')}}},
      series: hour.series.map((one) => ({name: one.name, type: 'bar', stack: 'all', data: one.counts,
        barCategoryGap: '18%', itemStyle: {color: colour(one.key)}})),
    });
  };
  box.addEventListener('decided', () => {
    if (Date.now() - asked > 2000) { draw(); }
  });
  addEventListener('resize', () => chart.resize());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
}

function histories() {
  const number = new Intl.NumberFormat(document.body.dataset.locale, {notation: 'compact'});
  for (const box of document.querySelectorAll('[data-moments]')) {
    const moments = JSON.parse(box.dataset.moments).reverse();
    const chart = echarts.init(box);
    const here = Number(box.dataset.here);
    const label = (one) => (one.position === here ? box.dataset.this + ', ' : '') +
      (one.out ? box.dataset.out : box.dataset.in);
    chart.setOption({
      animation: false,
      grid: {left: 4, right: 12, top: 10, bottom: 4, containLabel: true},
      tooltip: {renderMode: 'richText', backgroundColor: colour('card'), textStyle: {color: colour('ink')},
        formatter: (at) => label(moments[at.dataIndex]) + ': ' + number.format(moments[at.dataIndex].amount / 100)},
      xAxis: {type: 'category', data: moments.map((one) => new Date(one.time).toLocaleString(
        document.body.dataset.locale, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
          hourCycle: 'h23', timeZone: document.body.dataset.zone})),
        axisLine: {lineStyle: {color: colour('soft')}}, axisTick: {show: false},
        axisLabel: {color: colour('soft'), hideOverlap: true, margin: 14,
          alignMaxLabel: 'right'}},
      yAxis: {type: 'value', axisLabel: {color: colour('soft'), formatter: (value) => number.format(value)},
        splitLine: {lineStyle: {color: colour('line')}}},
      series: [{type: 'bar', barMaxWidth: 18,
        data: moments.map((one) => ({value: (one.out ? -1 : 1) * one.amount / 100,
          itemStyle: {color: colour(one.verdict), borderRadius: 3,
            ...(one.position === here && {borderColor: colour('ink'), borderWidth: 2})}}))}],
    });
    chart.on('click', (at) => { location.href = '/payments/' + moments[at.dataIndex].position; });
    addEventListener('resize', () => chart.resize());
  }
}

minutes();
histories();
