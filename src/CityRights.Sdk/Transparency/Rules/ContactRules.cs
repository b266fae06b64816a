using CityRights.Internal;

namespace CityRights.Transparency;

internal static class ContactRules
{
    internal static void Judge(Contact contact, FindingList findings)
    {
        const string path = "/contact/routes";
        if (contact.Routes.IsEmpty)
        {
            findings.Error("CRT-TRANSPARENCY-120", path, "Nobody can be reached about the algorithm.", "Name a channel of a role with Contact(Via.Phone(...), ...).");
            return;
        }

        for (var index = 0; index < contact.Routes.Count; index++)
        {
            JudgeChannel(contact.Routes[index], JsonPointer.Append(path, index), findings);
        }

        if (!contact.Routes.Any(static route => route.IsOffline))
        {
            findings.Warning(
                "CRT-TRANSPARENCY-124", path, "Who has no internet cannot reach anybody about the algorithm.",
                "Name a telephone number, a postal address or a desk beside it.");
        }
    }

    internal static void JudgeChannel(Channel channel, string path, FindingList findings)
    {
        var target = path + "/target";
        if (ChannelForm.Problem(channel) is { } problem)
        {
            findings.Error("CRT-TRANSPARENCY-121", target, problem, "State where the channel leads, so that a resident can follow it.");
        }
        else if (channel.Kind == ChannelKind.Email && Mailbox.DoesNotAnswer(channel.Target))
        {
            findings.Error("CRT-TRANSPARENCY-123", target, "The address says itself that nobody answers there.", "State an address at which a resident gets an answer.");
        }
        else if (channel.Kind == ChannelKind.Email && !channel.SharedMailbox && Mailbox.LooksPersonal(channel.Target))
        {
            findings.Error(
                "CRT-TRANSPARENCY-122", target, "The address looks like a person's own; registers name roles, never persons.",
                "State the address of a role, such as privacy@ or algorithms@. If several people read this one in a role, say so with sharedMailbox.");
        }
        else if (channel.SharedMailbox && channel.Kind != ChannelKind.Email)
        {
            findings.Error("CRT-TRANSPARENCY-121", path + "/sharedMailbox", "Only an e-mail address is a mailbox.", "Remove sharedMailbox.");
        }
    }
}
