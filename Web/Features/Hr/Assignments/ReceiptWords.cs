using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>How the bulletin came into somebody's hands, in words.</summary>
internal static class ReceiptWords
{
    extension(ReceiptWay way)
    {
        public string Words => way switch
        {
            ReceiptWay.NoticeAccepted => "the mail server accepted the notice",
            ReceiptWay.BulletinOpened => "opened the bulletin",
            ReceiptWay.HandedOver => "handed over by HR",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No words for this way."),
        };
    }
}
