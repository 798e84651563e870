import type { DataProfile } from '../../src/core/dataProfile.ts'
import { formatCount } from '../../src/text/formatCount.ts'
import { truncate } from '../../src/text/truncate.ts'
import { plainText } from '../format/plainText.ts'
import { anchors } from '../html/anchors.ts'
import { contentSecurityPolicy } from '../html/contentSecurityPolicy.ts'
import { InputTable } from '../html/InputTable.tsx'
import { MarkShapes } from '../html/Mark.tsx'
import { Metadata } from '../html/Metadata.tsx'
import { Warnings } from '../html/Warnings.tsx'
import { AlertList } from './AlertList.tsx'
import { CorrelationMap } from './CorrelationMap.tsx'
import { DetailCard } from './DetailCard.tsx'
import { Overview } from './Overview.tsx'
import { ProfileMasthead, titleOf } from './ProfileMasthead.tsx'
import { profileScript } from './profileScript.ts'
import { profileStyle } from './profileStyle.ts'
import { shownDetails } from './shownDetails.ts'

/** More columns than these start folded. */
const mostOpen = 30

/** The whole document. */
export function ProfilePage({ profile }: { readonly profile: DataProfile }) {
  const { inputs, alerts, correlations, warnings, tool } = profile
  const columns = shownDetails(
    profile,
    anchors(
      'column-',
      profile.columns.map(({ name }) => name),
    ),
  )
  const anchorOf = new Map(columns.map(({ details, anchor }) => [details.name, anchor]))
  return (
    <html lang="en">
      <head>
        <Metadata tool={tool} policy={contentSecurityPolicy(profileStyle, profileScript)} />
        <title>{`Profile: ${truncate(plainText(titleOf(profile)), 100)}`}</title>
        <style dangerouslySetInnerHTML={{ __html: profileStyle }} />
      </head>
      <body>
        <a class="skip-link" href="#main">
          Skip to the alerts
        </a>
        <MarkShapes />
        <ProfileMasthead profile={profile} />
        <main id="main" class="wrap">
          <Warnings warnings={warnings} />
          <AlertList alerts={alerts} anchorOf={anchorOf} />
          <Overview columns={columns} compares={inputs.reference !== null && inputs.sample !== null} />
          {correlations && <CorrelationMap correlations={correlations} anchorOf={anchorOf} />}
          <section class="columns" aria-labelledby="details-title">
            <h2 id="details-title">
              Details <small>{formatCount(columns.length, 'column')}</small>
            </h2>
            {columns.map((column) => (
              <DetailCard column={column} open={columns.length <= mostOpen} />
            ))}
          </section>
          <section class="inputs" aria-labelledby="inputs-title">
            <h2 id="inputs-title">Data</h2>
            <InputTable inputs={inputs} />
          </section>
        </main>
        <footer class="wrap">
          {tool.name} {tool.version} · {formatCount(columns.length, 'column')}
        </footer>
        <script dangerouslySetInnerHTML={{ __html: profileScript }} />
      </body>
    </html>
  )
}
