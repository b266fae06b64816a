using System.Globalization;

namespace ParkingPermits.Data;

/// <summary>The text messages that were sent. In this sample they stop here.</summary>
internal sealed class MessageOutbox(ParkingDatabase database)
{
    /// <summary>Sends a message; of the number only the last digits are kept.</summary>
    public void Send(DateTimeOffset now, string phone, string language, string text)
    {
        using var connection = database.Open();
        ParkingDatabase.Execute(connection, "INSERT INTO sent_message (at, recipient, language, text) VALUES ($at, $to, $language, $text)",
            ("$at", ParkingDatabase.Text(now)), ("$to", $"…{phone[^2..]}"), ("$language", language), ("$text", text));
    }

    /// <summary>The newest messages, newest first.</summary>
    public List<SentMessage> Newest(int count) =>
        database.Read("SELECT at, recipient, language, text FROM sent_message ORDER BY id DESC LIMIT $count",
            static row => new SentMessage(
                DateTimeOffset.Parse(row.GetString(0), CultureInfo.InvariantCulture), row.GetString(1), row.GetString(2), row.GetString(3)),
            ("$count", count));
}
