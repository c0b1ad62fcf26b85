namespace PolicyTraining.Web.Documents;

/// <summary>How a <see cref="FormMark"/> is said.</summary>
internal static class FormMarkWords
{
    extension(FormMark mark)
    {
        /// <summary>Printed large across the page.</summary>
        public string Word => mark switch
        {
            FormMark.Specimen => "SPECIMEN",
            FormMark.Development => "DEVELOPMENT",
            _ => "",
        };

        /// <summary>Printed at the head of the page.</summary>
        public string Banner => mark == FormMark.None ? "" : $"{mark.Word} – NOT A RECORD";

        /// <summary>The seal's reason, sealed with the document: by it the verifier tells a specimen from a record. ASCII.</summary>
        public string SealReason => mark == FormMark.None ? "Receipt certification" : $"{mark.Word} - NOT A RECORD";
    }
}
