// Draws the charts of a page again so that they answer to the pointer. Without this script, and in
// print, the drawing that the server made stays.
(() => {
  'use strict';
  const library = document.currentScript.dataset.library;
  const number = new Intl.NumberFormat('en', {maximumFractionDigits: 4});
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

  function option(data, font) {
    const lying = data.kind === 'BAR';
    const names = {
      type: 'category',
      data: data.categories,
      inverse: lying,
      axisTick: {show: false},
      axisLine: {lineStyle: {color: '#9aa7b5'}},
      axisLabel: {color: '#1b2733', fontSize: 13, interval: 0},
    };
    const values = {
      type: 'value',
      min: data.kind === 'LINE' ? undefined : 0,
      axisLabel: {color: '#51606f', fontSize: 12, formatter: (v) => number.format(v), hideOverlap: true},
      splitLine: {lineStyle: {color: '#e6ebf0'}},
      splitNumber: 4,
    };
    return {
      textStyle: {fontFamily: font},
      animation: false,
      grid: {left: 8, right: lying ? 72 : 16, top: data.series.length > 1 ? 40 : 24, bottom: 8, containLabel: true},
      legend: {show: data.series.length > 1, left: 0, top: 4, itemWidth: 14, itemHeight: 10, textStyle: {fontSize: 13, color: '#1b2733'}},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: {type: 'shadow'}, valueFormatter: (v) => (typeof v === 'number' ? number.format(v) : '—')},
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: data.series.map((one) => ({
        name: one.name,
        type: data.kind === 'LINE' ? 'line' : 'bar',
        data: one.values,
        itemStyle: {color: one.colour},
        barMaxWidth: lying ? 16 : 56,
        barGap: '12%',
        label: {show: true, position: lying ? 'right' : 'top', fontSize: 12, color: '#1b2733', formatter: (p) => (typeof p.value === 'number' ? number.format(p.value) : '')},
      })),
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

  // a picture for slides: the server's drawing in twice its size
  document.querySelectorAll('a[data-picture]').forEach((link) => {
    const png = link.cloneNode();
    png.textContent = link.dataset.png;
    png.removeAttribute('data-picture');
    png.addEventListener('click', (event) => {
      event.preventDefault();
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        const paper = canvas.getContext('2d');
        paper.fillStyle = '#fff';
        paper.fillRect(0, 0, canvas.width, canvas.height);
        paper.drawImage(image, 0, 0, canvas.width, canvas.height);
        const save = document.createElement('a');
        save.href = canvas.toDataURL('image/png');
        save.download = 'chart.png';
        save.click();
      };
      image.src = link.href;
    });
    link.after(png);
  });
})();
