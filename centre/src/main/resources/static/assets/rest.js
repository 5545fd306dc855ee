// The rest of an answer comes by itself; without this script it is behind its link.
location.replace(document.getElementById('rest').href);
