namespace PolicyTraining.Domain.Bulletins;

/// <summary>The agency's receipt certification form, to which the signed PDF keeps.</summary>
/// <param name="Letterhead">The letterhead's lines as printed, agency first.</param>
/// <param name="Title">PRACTICE &amp; PROCEDURE BULLETIN RECEIPT CERTIFICATION.</param>
/// <param name="Statement">The clause that is signed, word for word and nothing else.</param>
/// <param name="SignatureLabel">As printed under the line: (Signature).</param>
/// <param name="ReturnInstruction">The clause that says where and by when to return it.</param>
/// <param name="Contact">Whom the bulletin names for the return.</param>
/// <param name="Consent">What the employee agrees to in order to sign electronically; ours, not the bulletin's.</param>
public sealed record ReceiptForm(
    IReadOnlyList<string> Letterhead,
    string Title,
    Clause Statement,
    string SignatureLabel,
    string DateLabel,
    string NameLabel,
    Clause ReturnInstruction,
    ReturnContact Contact,
    string Consent);

/// <summary>Where certifications are returned. The bulletin gives no e-mail address; the agency's configuration does.</summary>
/// <param name="Attention">The attention line: WING-SHR.</param>
public sealed record ReturnContact(string Name, string Attention, IReadOnlyList<string> PostalAddress);
