-- What a person deposited every month on the State's site: that and when, never the document.

CREATE TABLE dossier_monthly (
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    month TEXT NOT NULL CHECK (date(month) IS month AND month LIKE '%-01'),
    kind TEXT NOT NULL CHECK (kind IN ('PAYSLIP', 'RENT_RECEIPT')),
    ticked_on TEXT NOT NULL CHECK (date(ticked_on) IS ticked_on),
    absence TEXT CHECK (absence IN ('NOT_PAID', 'NO_RENT', 'NOT_GIVEN', 'OTHER')),
    PRIMARY KEY (dossier, month, kind)
) STRICT, WITHOUT ROWID;
