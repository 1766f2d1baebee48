// The one thing a printed page does by itself.
'use strict';
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => print()));
