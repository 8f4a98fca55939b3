"""What several kinds know of party politics: parties, their emblems, politicians, campaigning and councillors."""
