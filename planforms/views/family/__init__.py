"""Copies for the child, the family and the public: each reader's own page, made from what that reader may see.

    plan ──permit──▶ Permitted… ──page──▶ page ──▶ PDF, HTML, dates
         (one function; named       (knows no plan)
          fields alone)

`permit` is the only door: it copies the fields that a reader is allowed, one by one, into a frozen value of that
reader's own type. A page is built from that value, and its modules cannot import the plan: a field that nobody allowed
is not left out of a page, it cannot be reached from there. Nothing is taken away from an existing document.
"""
