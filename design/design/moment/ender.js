$.ender({ moment: require('moment') });
