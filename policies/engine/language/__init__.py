"""What several kinds know of English: sentences, people, places. Each list says where it comes from."""
