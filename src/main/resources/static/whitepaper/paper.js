// Draws the charts of a paper again so that they answer to the pointer. Without this script, and in
// print, the drawing that the server made stays; the data stand in the table below in any case.
(() => {
  'use strict';
  const library = document.currentScript.dataset.library;
  const number = new Intl.NumberFormat('en', {maximumFractionDigits: 4});
  const said = (value) => (typeof value === 'number' ? number.format(value) : '');
  let loading;

  function load() {
    loading ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = library;
      script.onload = () => done(window.echarts);
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  const colours = ['#0b63a5', '#d4690b', '#1c8f6e', '#8a3d82', '#3d94d1'];

  function pie(data) {
    return [{
      type: 'pie',
      radius: '62%',
      data: data.categories.map((name, i) => ({name, value: data.series[0].values[i], itemStyle: {color: colours[i % colours.length]}})),
      label: {formatter: (part) => `${part.name}  ${said(part.value)}`, fontSize: 13, color: '#1b2733'},
    }];
  }

  function lines(data, lying) {
    const stacked = data.kind.startsWith('STACKED');
    return data.series.map((one) => ({
      name: one.name,
      type: data.kind === 'LINE' ? 'line' : 'bar',
      stack: stacked ? 'all' : undefined,
      data: one.values,
      itemStyle: {color: one.colour},
      barMaxWidth: lying ? 18 : 56,
      label: {show: !stacked && data.categories.length * data.series.length <= 20, position: lying ? 'right' : 'top', fontSize: 12, color: '#1b2733', formatter: (point) => said(point.value)},
    }));
  }

  function option(data, font) {
    const base = {textStyle: {fontFamily: font}, animation: false};
    if (data.kind === 'PIE') {
      return {...base, tooltip: {renderMode: 'richText', confine: true}, series: pie(data)};
    }
    const lying = data.kind === 'BAR' || data.kind === 'STACKED_BAR';
    const names = {type: 'category', data: data.categories, inverse: lying, axisTick: {show: false}, axisLabel: {color: '#1b2733', fontSize: 13, interval: 0, rotate: !lying && data.categories.length > 8 ? 35 : 0}};
    const values = {type: 'value', min: data.kind === 'LINE' ? undefined : 0, axisLabel: {color: '#51606f', fontSize: 12, formatter: said, hideOverlap: true}, splitLine: {lineStyle: {color: '#e6ebf0'}}, splitNumber: 4};
    return {
      ...base,
      grid: {left: 8, right: lying ? 72 : 16, top: data.series.length > 1 ? 40 : 24, bottom: 8, containLabel: true},
      legend: {show: data.series.length > 1, left: 0, top: 4, itemWidth: 14, itemHeight: 10, textStyle: {fontSize: 13, color: '#1b2733'}},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: {type: 'shadow'}, valueFormatter: (value) => said(value) || '—'},
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: lines(data, lying),
    };
  }

  async function draw(figure) {
    const echarts = await load();
    const data = JSON.parse(figure.dataset.chart);
    const live = document.createElement('div');
    live.className = 'chart-live';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', data.title);
    if (data.kind === 'BAR') {
      live.style.height = `${56 + data.categories.length * (data.series.length * 18 + 10)}px`;
    }
    const title = document.createElement('p');
    title.className = 'chart-heading';
    title.textContent = data.title;
    figure.prepend(title, live);
    figure.querySelector('.chart-still').hidden = true;
    const chart = echarts.init(live);
    chart.setOption(option(data, getComputedStyle(document.body).fontFamily));
    new ResizeObserver(() => chart.resize()).observe(live);
  }

  const seen = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      seen.unobserve(entry.target);
      draw(entry.target);
    });
  }, {rootMargin: '200px'});
  document.querySelectorAll('figure[data-chart]').forEach((figure) => seen.observe(figure));
})();
